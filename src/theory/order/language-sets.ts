/**
 * # Sets of languages
 *
 * The languages that a scope takes in, fewest cells first, and how many of them a symmetry leaves as they are. A permutation permutes the
 * blocks of a partition that it fixes. If the block of one element goes through d blocks before it comes back, d divides the length of the
 * cycle of that element and of every other cycle that these blocks meet, and each of those can be laid into the d blocks in d ways: this
 * counts the fixed partitions cycle by cycle, and for the identity it is the recursion of the Bell numbers.
 */
import {
  allLanguages,
  completeLanguage,
  contingencyPartition,
  emptyLanguage,
  type Language,
  refines,
} from '../../contract/language/language.js';
import type { Environment } from '../../game/environment.js';

/** Which languages: all partitions of the outcomes, the empty or the complete one, or those that tell contingencies apart up to blocks. */
export type Languages = 'all' | 'empty' | 'complete' | 'empty and complete' | 'contingency partitions';

/** The cycle lengths of a permutation of outcomes, and of contingencies. */
interface Cycles {
  readonly outcomes: readonly number[];
  readonly contingencies: readonly number[];
}

/** Beyond so many, languages are made anew for every environment instead of kept. */
const MOST_KEPT = 200_000n;

/** The languages of a set with so many cells, in the order of restricted growth strings; to be gone through more than once. */
export function languagesWith(of: Environment, which: Languages, cells: number): Iterable<Language> {
  const exact = ({ count }: Language) => count === cells;
  switch (which) {
    case 'all':
      return again(() => allLanguages(of, cells), bellNumber(of.contingencies.length * of.profileCount));
    case 'contingency partitions':
      return contingencyPartitions(of).filter(exact);
    case 'empty':
      return [emptyLanguage(of)].filter(exact);
    case 'complete':
      return [completeLanguage(of)].filter(exact);
    case 'empty and complete':
      // Of a single outcome they are the same language.
      return [emptyLanguage(of), completeLanguage(of)].filter(exact).slice(0, 1);
  }
}

const contingencyPartitions = (of: Environment): Language[] =>
  [...allLanguages({ ...of, profileCount: 1 })].map(({ cells, count }) =>
    contingencyPartition(
      of,
      Array.from({ length: count }, (_, block) => cells.flatMap(([cell], w) => (cell === block ? [w] : []))),
    ),
  );

/** The pairs of a language and one that refines it, both in the set, with so many cells each. */
export function* pairsWith(of: Environment, which: Languages, cells: number, finerCells: number): Generator<[Language, Language]> {
  const finer = languagesWith(of, which, finerCells);
  for (const language of languagesWith(of, which, cells)) for (const other of finer) if (refines(other, language)) yield [language, other];
}

/** What a generator yields, kept if there are few. */
export function again<Value>(make: () => Iterable<Value>, count: bigint): Iterable<Value> {
  return count <= MOST_KEPT ? [...make()] : { [Symbol.iterator]: () => make()[Symbol.iterator]() };
}

/** How many languages of a set a permutation of the outcomes leaves as they are; for cycles of length 1, how many there are. */
export function fixedLanguages(which: Languages, { outcomes, contingencies }: Cycles): bigint {
  if (which === 'all') return fixedPartitions(outcomes);
  if (which === 'contingency partitions') return fixedPartitions(contingencies);
  return which === 'empty and complete' && differ(outcomes) ? 2n : 1n;
}

/** The same of pairs of a language and one that refines it. */
export function fixedPairs(which: Languages, { outcomes, contingencies }: Cycles): bigint {
  if (which === 'all') return fixedNestings(outcomes);
  if (which === 'contingency partitions') return fixedNestings(contingencies);
  return which === 'empty and complete' && differ(outcomes) ? 3n : 1n;
}

/** Whether there is more than one outcome, so that the empty language is not the complete one. */
const differ = (lengths: readonly number[]): boolean => lengths.length > 1 || lengths[0] > 1;

/** `all 15 languages`, of so many. */
export function languagesName(which: Languages, count: bigint): string {
  switch (which) {
    case 'all':
      return `all ${count} languages`;
    case 'contingency partitions':
      return `all ${count} contingency partitions`;
    case 'empty and complete':
      return 'the empty and the complete language';
    default:
      return `the ${which} language`;
  }
}

/** `all 60 pairs of a language and a refinement`, of so many. */
export function pairsName(which: Languages, count: bigint): string {
  if (which === 'all') return `all ${count} pairs of a language and a refinement`;
  if (which === 'contingency partitions') return `all ${count} pairs of a contingency partition and a finer one`;
  return `${languagesName(which, count)}, in all ${count} pairs of one and a refinement`;
}

/** Counts the partitions that a permutation fixes, each as often as what `weigh` makes of the cycles of its blocks, one block of each orbit. */
function fixed(weigh: (block: readonly number[]) => bigint): (lengths: readonly number[]) => bigint {
  const known = new Map<string, bigint>();
  return function count(lengths): bigint {
    if (lengths.length === 0) return 1n;
    const sorted = [...lengths].sort((x, y) => x - y);
    const key = sorted.join();
    const before = known.get(key);
    if (before !== undefined) return before;
    const [first, ...rest] = sorted;
    let total = 0n;
    for (let d = 1; d <= first; d++) {
      if (first % d !== 0) continue;
      for (const { ways, taken, left } of takings(rest, d)) {
        total += ways * BigInt(d) ** BigInt(taken.length) * weigh([first, ...taken].map((length) => length / d)) * count(left);
      }
    }
    known.set(key, total);
    return total;
  };
}

/** Every way to take some of the numbers that d divides, equal numbers alike. */
function* takings(
  numbers: readonly number[],
  d: number,
): Generator<{ readonly ways: bigint; readonly taken: readonly number[]; readonly left: readonly number[] }> {
  if (numbers.length === 0) {
    yield { ways: 1n, taken: [], left: [] };
    return;
  }
  const [length] = numbers;
  const alike = numbers.filter((other) => other === length);
  let ways = 1n;
  for (let many = 0; many <= (length % d === 0 ? alike.length : 0); many++) {
    for (const rest of takings(numbers.slice(alike.length), d)) {
      yield {
        ways: ways * rest.ways,
        taken: [...alike.slice(0, many), ...rest.taken],
        left: [...alike.slice(many), ...rest.left],
      };
    }
    ways = (ways * BigInt(alike.length - many)) / BigInt(many + 1);
  }
}

/** The partitions of a set that a permutation with these cycle lengths leaves as they are. */
export const fixedPartitions = fixed(() => 1n);

/** The pairs of a partition and a finer one that it leaves as they are: within a block of an orbit of d, its d-th power acts. */
const fixedNestings = fixed(fixedPartitions);

/** Bell numbers: how many partitions a set of each size has. */
export const bellNumber = (count: number): bigint => fixedPartitions(new Array<number>(count).fill(1));
