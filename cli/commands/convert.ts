/** # `lacuna convert`: a game file in another format, by how the names of the files end. */
import { extname } from 'node:path';
import { stringify } from 'yaml';
import { isComplete } from '../../src/contract/language/cell-mark.js';
import { LacunaError } from '../../src/exact/error.js';
import { csvOfOutcomes } from '../../src/formats/games/outcome-list.js';
import { gambitText } from '../../src/formats/games/write-gambit.js';
import { gameObject } from '../../src/formats/games/write-game.js';
import { formatOf, inFile, parseSet, readGameFiles } from '../files/input.js';
import { requireWritable, writeWhole } from '../files/write-file.js';
import { jsonText } from '../pages/json-text.js';

/** Converts a file, evaluated; returns the exit status. What the other format cannot say is named on standard error. */
export function convertCommand(from: string, to: string, { set }: { readonly set: readonly string[] }): number {
  if (!['.json', '.yaml', '.yml', '.nfg', '.csv'].includes(extname(to).toLowerCase()))
    throw new LacunaError({ place: to, expected: 'a name that ends in .json, .yaml, .nfg or .csv', received: JSON.stringify(extname(to)) });
  const [{ game }] = readGameFiles([from], { set: parseSet(set) });
  const { environment, language, title, monitors } = game;
  requireWritable(to);
  const format = formatOf(to);
  const spoken = language.count === 1 ? undefined : language;
  const written = () => gameObject(environment, spoken, title ?? undefined);
  const text = (): string => {
    switch (format) {
      case 'json':
        return `${jsonText(written(), 120)}\n`;
      case 'yaml':
        return stringify(written(), { lineWidth: 120, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' });
      case 'nfg':
        return gambitText(environment, title);
      case 'csv':
        return csvOfOutcomes(environment);
    }
  };
  try {
    writeWhole(to, text());
  } catch (error) {
    throw error instanceof LacunaError && error.place === 'contingencies' ? inFile(error, from) : error;
  }
  const lost = [
    ...(spoken !== undefined && (format === 'nfg' || format === 'csv')
      ? [isComplete(language) ? 'the complete language' : 'the contract language']
      : []),
    ...(monitors.length > 0 ? ['the monitors'] : []),
    ...(title !== null && format === 'csv' ? ['the title'] : []),
  ];
  if (lost.length > 0) process.stderr.write(`note: ${lost.join(' and ')} cannot be said in ${to}, or is evaluated away\n`);
  return 0;
}
