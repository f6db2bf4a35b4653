/**
 * # Contract languages
 *
 * A contract language is a partition of Ω × A into cells: what a court can tell apart. A mechanism pays by cell, so two outcomes in
 * one cell are paid alike. Cells are numbered by first occurrence, contingency by contingency and profile by profile, so that equal
 * partitions are equal tables.
 */
import { LacunaError } from '../../exact/error.js';
import type { Environment } from '../../game/environment.js';
import { actionIn, type Deviation, type Profile } from '../../game/profile.js';

/** A partition of Ω × A: the outcome (ω, a) lies in the cell `cells[contingency][profile]`, a number below `count`. */
export interface Language {
  readonly cells: readonly (readonly number[])[];
  readonly count: number;
  /** The name of each cell, where it has one. */
  readonly labels?: readonly string[];
}

/** Blocks of a partition of {0, …, size − 1}: each member is in exactly one block. */
export type Blocks = readonly (readonly number[])[];

/**
 * The general language: outcomes with the same key share a cell. `key` is the court's signal y(ω, a), so this is also the *signal* language.
 * @example
 * ```ts
 * import { environment, rational, signalLanguage } from 'lacuna';
 * const one = rational(1);
 * const game = environment({ agents: ['worker'], actions: [['work', 'shirk', 'leave']], payoffs: [[[one], [one], [one]]] });
 * signalLanguage(game, (_, action) => (action === 2 ? 'absent' : 'present')).cells; // => [[0, 0, 1]]
 * ```
 */
export function signalLanguage(of: Environment, key: (contingency: number, profile: Profile) => string | number): Language {
  const numbers = new Map<string | number, number>();
  const cells = of.payoffs.map((table, contingency) =>
    table.map((_, profile) => {
      const name = key(contingency, profile);
      const known = numbers.get(name);
      if (known !== undefined) return known;
      numbers.set(name, numbers.size);
      return numbers.size - 1;
    }),
  );
  return { cells, count: numbers.size };
}

/** The complete language: every outcome is its own cell. */
export const completeLanguage = (of: Environment): Language =>
  signalLanguage(of, (contingency, profile) => contingency * of.profileCount + profile);

/** The empty language: one cell, so that every mechanism is a constant. */
export const emptyLanguage = (of: Environment): Language => signalLanguage(of, () => 0);

/**
 * The product language: a cell is a block of contingencies together with, for each agent, a block of its actions. A partition left out
 * (`undefined`) is the finest one, fully verifiable.
 * @throws LacunaError if blocks are no partition
 */
export function productLanguage(of: Environment, contingencies?: Blocks, actions: readonly (Blocks | undefined)[] = []): Language {
  const blockOfContingency = contingencies && blockNumbers(contingencies, of.contingencies.length, 'language.contingencies');
  const blockOfAction = of.agents.map((agent, i) => {
    const blocks = actions[i];
    return blocks && blockNumbers(blocks, of.actions[i].length, `language.actions.${agent}`);
  });
  return signalLanguage(of, (contingency, profile) => {
    let key = blockOfContingency?.[contingency] ?? contingency;
    of.agents.forEach((_, i) => {
      const action = actionIn(of, profile, i);
      key = key * of.actions[i].length + (blockOfAction[i]?.[action] ?? action);
    });
    return key;
  });
}

/** The contingency partition: actions are verifiable, contingencies only up to the blocks of a partition of Ω. */
export const contingencyPartition = (of: Environment, blocks: Blocks): Language => productLanguage(of, blocks);

/** The action partition: contingencies are verifiable, profiles only up to the blocks of a partition of A. */
export function actionPartition(of: Environment, blocks: Blocks): Language {
  const block = blockNumbers(blocks, of.profileCount, 'language.profiles');
  return signalLanguage(of, (contingency, profile) => contingency * of.profileCount + block[profile]);
}

/** For each member of {0, …, size − 1} the number of its block. */
function blockNumbers(blocks: Blocks, size: number, place: string): number[] {
  const numbers = new Array<number>(size).fill(-1);
  blocks.forEach((block, k) => {
    for (const member of block) {
      if (!(member in numbers)) throw new LacunaError({ place, expected: `members from 0 to ${size - 1}`, received: `${member}` });
      if (numbers[member] !== -1) throw new LacunaError({ place, expected: 'each member in one block', received: `${member} in two` });
      numbers[member] = k;
    }
  });
  const missing = numbers.indexOf(-1);
  if (missing !== -1) throw new LacunaError({ place, expected: 'each member in one block', received: `${missing} in none` });
  return numbers;
}

/** L' refines L: every cell of `finer` lies inside one cell of `coarser`. */
export function refines(finer: Language, coarser: Language): boolean {
  const image = new Map<number, number>();
  return finer.cells.every((row, contingency) =>
    row.every((cell, profile) => {
      const target = coarser.cells[contingency][profile];
      const known = image.get(cell);
      image.set(cell, target);
      return known === undefined || known === target;
    }),
  );
}

/** The coarsest language that refines both (their common refinement): it tells apart what either does. */
export const commonRefinement = (of: Environment, a: Language, b: Language): Language =>
  signalLanguage(of, (w, profile) => a.cells[w][profile] * b.count + b.cells[w][profile]);

/** The finest language that both refine (their common coarsening): it tells apart only what both do. */
export function commonCoarsening(of: Environment, a: Language, b: Language): Language {
  const parent = Array.from({ length: a.count }, (_, cell) => cell);
  const root = (cell: number): number => {
    let at = cell;
    while (parent[at] !== at) at = parent[at];
    return at;
  };
  const meeting = new Array<number>(b.count).fill(-1);
  a.cells.forEach((row, w) => {
    row.forEach((cell, profile) => {
      const other = b.cells[w][profile];
      if (meeting[other] === -1) meeting[other] = cell;
      else parent[root(cell)] = root(meeting[other]);
    });
  });
  return signalLanguage(of, (w, profile) => root(a.cells[w][profile]));
}

/** The language with two cells merged into one. */
export const mergeCells = (of: Environment, language: Language, kept: number, merged: number): Language =>
  signalLanguage(of, (w, profile) => (language.cells[w][profile] === merged ? kept : language.cells[w][profile]));

/** The language with one cell split: its outcomes for which `leaves` holds become a cell of their own. */
export const splitCell = (
  of: Environment,
  language: Language,
  cell: number,
  leaves: (contingency: number, profile: Profile) => boolean,
): Language =>
  signalLanguage(of, (w, profile) => {
    const at = language.cells[w][profile];
    return at === cell && leaves(w, profile) ? language.count : at;
  });

/** A deviation from `profile` is detectable at ω if it changes the cell. */
export const isDetectable = ({ cells }: Language, contingency: number, profile: Profile, { to }: Deviation): boolean =>
  cells[contingency][profile] !== cells[contingency][to];

/**
 * Every language of an environment, in the order of restricted growth strings: all Bell(|Ω|·|A|) partitions of Ω × A, or those with so
 * many cells. Bell(4) = 15 for one 2×2 game. The caller bounds the size.
 */
export function* allLanguages(of: Pick<Environment, 'contingencies' | 'profileCount'>, cells?: number): Generator<Language> {
  const size = of.contingencies.length * of.profileCount;
  const growth = new Array<number>(size).fill(0);
  const [least, most] = cells === undefined ? [1, size] : [cells, cells];
  function* place(position: number, used: number): Generator<Language> {
    if (used + size - position < least) return;
    if (position === size) {
      const cells = of.contingencies.map((_, w) => growth.slice(w * of.profileCount, (w + 1) * of.profileCount));
      yield { cells, count: used };
      return;
    }
    for (let cell = 0; cell <= Math.min(used, most - 1); cell++) {
      growth[position] = cell;
      yield* place(position + 1, Math.max(used, cell + 1));
    }
  }
  yield* place(1, 1);
}
