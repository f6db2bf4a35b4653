/**
 * # `lacuna new`
 *
 * Writes a conjecture, a model or a game to start from: it does what its comments say, and is to be changed at will.
 */
import { extname } from 'node:path';
import { LacunaError } from '../../../src/exact/error.js';
import { shellWords } from '../../../src/formats/text/shell-words.js';
import { variants } from '../../../src/theory/check/variants.js';
import { THEOREMS } from '../../../theorems/catalogue.js';
import { isModule } from '../../files/is-module.js';
import { writeNew } from '../../files/write-file.js';
import { newConjecture } from './new-conjecture.js';
import { GAME_SHAPES } from './new-game.js';
import { newModel } from './new-model.js';

/** What can be begun. */
interface Kind {
  /** The file where none is named. */
  readonly file: (name: string) => string;
  readonly fits: (file: string) => boolean;
  /** What the file must end in. */
  readonly ending: string;
  /** What may not have the name. */
  readonly taken: { readonly what: string; readonly by: (name: string) => boolean };
  readonly text: (name: string, file: string) => string;
  /** What to do with it, and the command. */
  readonly next: (file: string) => string;
}

interface NewFlags {
  readonly out?: string;
  /** Of a game. */
  readonly shape?: keyof typeof GAME_SHAPES;
}

const KINDS = {
  conjecture: {
    file: (name) => `${name}.conjecture.ts`,
    fits: isModule,
    ending: '.ts or .js',
    taken: { what: 'theorem of the catalogue', by: (name) => THEOREMS.some(({ id }) => id === name) },
    text: newConjecture,
    next: (file) => `look for a counterexample: ${shellWords('lacuna', 'falsify', file)}`,
  },
  model: {
    file: (name) => `${name}.model.ts`,
    fits: isModule,
    ending: '.ts or .js',
    taken: { what: 'model in stock', by: (name) => name === 'standard' || variants.some((model) => model.name === name) },
    text: newModel,
    next: (file) => `see which theorems stand: ${shellWords('lacuna', 'check', 'C1', 'C9', '--model', file)}`,
  },
} satisfies { readonly [kind: string]: Kind };

/** A game of a shape. */
function gameKind(shape: keyof typeof GAME_SHAPES): Kind {
  const { ending, command, text } = GAME_SHAPES[shape];
  const last = ending.slice(ending.lastIndexOf('.'));
  return {
    file: (name) => `${name}${ending}`,
    fits: (file) => extname(file) === last || (last === '.yaml' && extname(file) === '.yml'),
    ending: last,
    taken: { what: 'other game', by: () => false },
    text,
    next: (file) => `see what a contract leaves on the table: ${shellWords('lacuna', command, file)}`,
  };
}

/** Small letters, digits and hyphens. */
const NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Writes the file and returns the exit status. */
export function newCommand(kind: keyof typeof KINDS | 'game', name: string, { out, shape = 'tables' }: NewFlags): number {
  const { file, fits, ending, taken, text, next }: Kind = kind === 'game' ? gameKind(shape) : KINDS[kind];
  const complaint = (expected: string) => new LacunaError({ place: 'name', expected, received: JSON.stringify(name) });
  if (!NAME.test(name)) throw complaint('small letters, digits and hyphens that begin with a letter, such as two-can-settle');
  if (taken.by(name)) throw complaint(`a name that no ${taken.what} has`);
  const path = out ?? file(name);
  if (!fits(path)) throw new LacunaError({ place: '--out', expected: `a file that ends in ${ending}`, received: JSON.stringify(path) });
  writeNew(path, text(name, path));
  process.stdout.write(`${path} is written; ${next(path)}\n`);
  return 0;
}
