/**
 * # `lacuna book`
 *
 * A static site of all theorems, which opens from a folder and under any static host. What was tried is read from a check, or found by one.
 */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readCheck } from '../../src/formats/checks/seen-result.js';
import { bookFiles } from '../../web/book/book.js';
import { bookAssets } from '../files/book-assets.js';
import { readTextAt } from '../files/input.js';
import { version } from '../files/package-files.js';
import { requireSite, type SiteKind, writeSite } from '../files/site.js';
import { bookData } from './book-data.js';
import { checkAll } from './check-all.js';

const BOOK: SiteKind = { format: 'book@1', list: 'lacuna-book.json' };

/** The options as typed. */
interface BookFlags {
  readonly out: string;
  readonly results?: string;
  readonly seed: number;
  readonly runs: number;
  readonly force?: boolean;
}

/** Writes the book, and says where to open it. */
export async function bookCommand({ out, results, seed, runs, force = false }: BookFlags): Promise<number> {
  requireSite(out, BOOK, force);
  const checked = results === undefined ? await checkAll(seed, runs) : readCheck(readTextAt(results), results);
  const files = new Map<string, string | Uint8Array>([...bookFiles(bookData(checked, null)), ...bookAssets()]);
  writeSite(out, BOOK, version(), files);
  process.stdout.write(`${files.size} files in ${out}: open ${pathToFileURL(resolve(out, 'index.html')).href}\n`);
  return 0;
}
