/**
 * # Scopes up to renaming
 *
 * Environments that differ by renaming agents, actions or contingencies are one and the same, so that a scope need hold only the least of
 * each class. Listed by greatest payoff, sum of payoffs and order, as far as a given sum, they make larger payoffs affordable.
 */
import { range } from '../../exact/range.js';
import { fraction, ONE, type Rational, rational, ZERO } from '../../exact/rational.js';
import type { Environment } from '../../game/environment.js';
import { payoffPlaces } from '../order/canonical.js';
import { cycleLengths } from '../order/symmetries.js';
import { plainEnvironment } from '../statement/plain-environment.js';
import type { Scope } from '../statement/property.js';
import type { Subject } from '../statement/subject.js';
import { type Grid, gridName } from './scopes.js';

/** A grid whose numbers of actions ascend, with payoffs from −`greatest` to `greatest` whose absolute values sum to `sum` at most. */
export interface ClassGrid extends Pick<Grid, 'contingencies'> {
  readonly actions: readonly number[];
  readonly greatest: number;
  readonly sum: number;
}

/** An environment of the grid, whatever its payoffs: what renames it renames all. */
function blank({ actions, contingencies = 1 }: ClassGrid): {
  readonly of: Environment;
  readonly prior: Rational[];
  readonly places: number[][];
} {
  const prior = Array.from({ length: contingencies }, () => fraction(1n, BigInt(contingencies)));
  const entries = contingencies * actions.length * actions.reduce((product, count) => product * count, 1);
  const of = plainEnvironment(actions, prior, new Array<Rational>(entries).fill(ZERO));
  return { of, prior, places: payoffPlaces(of) };
}

/** How many classes there are: the mean, over all renamings, of how many payoff tables they leave as they are (Burnside's lemma). */
export function classCount(grid: ClassGrid): number {
  const { places } = blank(grid);
  return places.reduce((total, renaming) => total + unchangedTables(grid, cycleLengths(renaming)), 0) / places.length;
}

/** The tables that are constant on cycles of these lengths, counted by their sum: the coefficients of a product of polynomials. */
function unchangedTables({ greatest, sum }: ClassGrid, lengths: readonly number[]): number {
  let counts = new Array<number>(sum + 1).fill(0);
  counts[0] = 1;
  for (const length of lengths) {
    counts = counts.map((_, total) => {
      let ways = counts[total];
      for (let size = 1; size <= greatest && size * length <= total; size++) ways += 2 * counts[total - size * length];
      return ways;
    });
  }
  return counts.reduce((total, ways) => total + ways, 0);
}

/** The least environment of each class, in the fixed order; contingencies are equally likely. */
export function* environmentClasses(grid: ClassGrid): Generator<Environment> {
  const { prior, places } = blank(grid);
  const numbers = new Map(range(-grid.greatest, grid.greatest).map((size) => [size, rational(size)]));
  for (let greatest = 0; greatest <= grid.greatest; greatest++) {
    for (let sum = greatest; sum <= Math.min(grid.sum, greatest * places[0].length); sum++) {
      for (const table of leastTables(places, greatest, sum)) {
        yield plainEnvironment(
          grid.actions,
          prior,
          table.map((entry) => numbers.get(entry) ?? rational(entry)),
        );
      }
    }
  }
}

/** The tables of one greatest absolute value and one sum that no renaming makes less, in lexicographic order. */
function leastTables(places: readonly (readonly number[])[], greatest: number, sum: number): number[][] {
  const length = places[0].length;
  const entries = range(-greatest, greatest);
  const table = new Array<number>(length).fill(0);
  const found: number[][] = [];
  const place = (at: number, left: number, met: boolean): void => {
    if (left > (length - at) * greatest) return;
    if (at === length) {
      if (left === 0 && met && places.every((renaming) => !makesLess(table, renaming))) found.push([...table]);
      return;
    }
    for (const entry of entries) {
      const size = Math.abs(entry);
      if (size > left) continue;
      table[at] = entry;
      place(at + 1, left - size, met || size === greatest);
    }
  };
  place(0, sum, greatest === 0);
  return found;
}

function makesLess(table: readonly number[], renaming: readonly number[]): boolean {
  for (let k = 0; k < table.length; k++) {
    const difference = table[renaming[k]] - table[k];
    if (difference !== 0) return difference < 0;
  }
  return false;
}

/** The least environment of the class of each table of integer payoffs, each class once, in the fixed order; one contingency. */
export function classesOf(actions: readonly number[], tables: Iterable<readonly number[]>): Environment[] {
  const entries = actions.length * actions.reduce((product, count) => product * count, 1);
  const places = payoffPlaces(plainEnvironment(actions, [ONE], new Array<Rational>(entries).fill(ZERO)));
  const least = new Map<string, readonly number[]>();
  for (const table of tables) {
    const [first] = places.map((renaming) => renaming.map((from) => table[from])).sort(compareTables);
    least.set(first.join(), first);
  }
  const size = (table: readonly number[]) => table.map(Math.abs);
  const greatest = (table: readonly number[]) => Math.max(...size(table));
  const total = (table: readonly number[]) => size(table).reduce((sum, entry) => sum + entry, 0);
  return [...least.values()]
    .sort((x, y) => greatest(x) - greatest(y) || total(x) - total(y) || compareTables(x, y))
    .map((table) =>
      plainEnvironment(
        actions,
        [ONE],
        table.map((entry) => rational(entry)),
      ),
    );
}

function compareTables(x: readonly number[], y: readonly number[]): number {
  const at = x.findIndex((entry, k) => entry !== y[k]);
  return at === -1 ? 0 : x[at] - y[at];
}

/** A scope with every subject turned into several, not equally many of each: `size` in all, counted some other way. */
export const extendUnevenly = <S extends Subject, T extends Subject>(
  scope: Pick<Scope<S>, 'name' | 'subjects'>,
  name: string,
  size: number,
  extend: (subject: S) => Iterable<T>,
): Scope<T> => ({
  name: `${scope.name}, ${name}`,
  size,
  *subjects() {
    for (const subject of scope.subjects()) yield* extend(subject);
  },
});

/** The scope of the least environment of each class. */
export const classScope = (grid: ClassGrid): Scope<Subject> => ({
  name: `${gridName({ ...grid, payoffs: [-grid.greatest, grid.greatest] })} that sum to ${grid.sum} at most, up to renaming`,
  size: classCount(grid),
  *subjects() {
    for (const environment of environmentClasses(grid)) yield { environment };
  },
});
