/** The rows of a CSV file, one after the other, each with the number of the line that it begins on. */
import { createReadStream } from 'node:fs';
import { CsvError, parse } from 'csv-parse';
import { LacunaError } from '../../src/exact/error.js';

const LONGEST_ROW = 1e6;

/** A row. */
interface CsvRow {
  readonly line: number;
  readonly entries: readonly string[];
}

/**
 * The rows; `-` is standard input.
 * @throws LacunaError naming the line that cannot be read
 */
export async function* csvRows(path: string): AsyncGenerator<CsvRow> {
  const source = path === '-' ? process.stdin : createReadStream(path);
  const parser = parse({ bom: true, info: true, max_record_size: LONGEST_ROW, relax_column_count: true, skip_empty_lines: true });
  source.on('error', (error: Error) => parser.destroy(error));
  source.pipe(parser);
  let begins = 1;
  try {
    for await (const { record, info } of parser) {
      yield { line: begins, entries: record };
      begins = info.lines + 1;
    }
  } catch (error) {
    if (error instanceof LacunaError) throw error;
    if (error instanceof CsvError)
      throw new LacunaError({ place: `line ${error.lines ?? begins}`, expected: 'a row of CSV', received: error.message });
    throw new LacunaError({ expected: 'a file to read', received: /ENOENT/.test(String(error)) ? 'no such file' : String(error) });
  } finally {
    source.destroy();
  }
}
