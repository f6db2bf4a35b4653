/** # `lacuna convert`: a game file in another format, by how the names of the files end. */
import { extname } from 'node:path';
import { stringify } from 'yaml';
import { isComplete } from '../../../src/contract/language/cell-mark.js';
import { LacunaError } from '../../../src/exact/error.js';
import { matricesText } from '../../../src/formats/games/matrices.js';
import { csvOfOutcomes } from '../../../src/formats/games/outcome-list.js';
import { gambitText } from '../../../src/formats/games/write-gambit.js';
import { gameObject } from '../../../src/formats/games/write-game.js';
import type { Environment } from '../../../src/game/environment.js';
import { formatOf, inFile, parseSet, readGameFiles } from '../../files/input.js';
import { requireWritable, writeWhole } from '../../files/write-file.js';
import { jsonText } from '../../pages/layout/json-text.js';

/** Converts a file, evaluated; returns the exit status. What the other format cannot say is named on standard error. */
export async function convertCommand(from: string, to: string, { set }: { readonly set: readonly string[] }): Promise<number> {
  if (!['.json', '.yaml', '.yml', '.nfg', '.csv', '.txt'].includes(extname(to).toLowerCase()))
    throw new LacunaError({
      place: to,
      expected: 'a name that ends in .json, .yaml, .nfg, .csv or .txt',
      received: JSON.stringify(extname(to)),
    });
  const [{ game }] = await readGameFiles([from], { set: parseSet(set) });
  const { environment, language, outcomes, title, description, monitors } = game;
  requireWritable(to);
  const format = formatOf(to);
  const spoken = language.count === 1 ? undefined : language;
  const written = () =>
    gameObject(environment, spoken, title ?? undefined, {
      ...(description === undefined ? {} : { description }),
      ...(outcomes === undefined ? {} : { outcomes }),
      monitors,
    });
  const text = (): string => {
    switch (format) {
      case 'json':
        return `${jsonText(written(), 120)}\n`;
      case 'yaml':
        return stringify(written(), { lineWidth: 120, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' });
      case 'nfg':
        return gambitText(environment, { title, comment: description ?? null, outcomes: outcomes?.[0] ?? null });
      case 'csv':
        return csvOfOutcomes(environment);
      case 'txt':
        return matricesText(environment);
    }
  };
  writeWhole(to, saying(text, from));
  const plain = format !== 'json' && format !== 'yaml';
  const lost = [
    ...(spoken !== undefined && plain ? [isComplete(language) ? 'the complete language' : 'the contract language'] : []),
    ...(monitors.length > 0 && plain ? ['the monitors'] : []),
    ...(title !== null && (format === 'csv' || format === 'txt') ? ['the title'] : []),
    ...(description !== undefined && plain && format !== 'nfg' ? ['the description'] : []),
    ...(outcomes !== undefined && plain && format !== 'nfg' ? ['what outcomes are called'] : []),
    ...(format === 'txt' && !isNumbered(environment) ? ['names'] : []),
  ];
  if (lost.length > 0) process.stderr.write(`note: ${lost.join(' and ')} cannot be said in ${to}\n`);
  return 0;
}

/** What is written; a complaint is about the game that cannot be said so. */
function saying(text: () => string, from: string): string {
  try {
    return text();
  } catch (error) {
    throw error instanceof LacunaError ? inFile(error, from) : error;
  }
}

/** Whether names are those that matrices are read with. */
const isNumbered = ({ agents, actions }: Environment): boolean =>
  agents[0] === 'row' && agents[1] === 'column' && actions.every((names) => names.every((name, k) => name === `${k + 1}`));
