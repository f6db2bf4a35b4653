/**
 * # Shapes of languages
 *
 * The kinds of contract languages that have a name.
 */
import type { Language } from '../../contract/language/language.js';
import type { Environment } from '../../game/environment.js';

/** The named shapes of languages; where several fit, the first counts. */
export const SHAPES = ['complete', 'empty', 'contingency partition', 'action partition', 'product', 'general'] as const;
type LanguageShape = (typeof SHAPES)[number];

/**
 * The first named shape that a language has, decided exactly. A language built from partitions shows them already in the outcomes next to
 * the first one: two contingencies are in one block iff their first outcomes share a cell, and likewise for profiles and actions. So it
 * has a shape iff it equals the language of that shape with the partitions read off there. With one contingency every language is an action
 * partition.
 */
export function shapeOf(of: Environment, { cells, count }: Language): LanguageShape {
  if (count === cells.length * of.profileCount) return 'complete';
  if (count === 1) return 'empty';
  const contingencies = blockNumbers(cells.map((row) => row[0]));
  if (isNumberedBy(cells, (w, a) => contingencies[w] * of.profileCount + a)) return 'contingency partition';
  const profiles = blockNumbers(cells[0]);
  if (isNumberedBy(cells, (w, a) => w * of.profileCount + profiles[a])) return 'action partition';
  const actions = of.actions.map((names, i) => blockNumbers(names.map((_, action) => cells[0][action * of.strides[i]])));
  const block = (w: number, a: number) =>
    of.strides.reduce((total, stride, i) => {
      const count = of.actions[i].length;
      return total * count + actions[i][Math.floor(a / stride) % count];
    }, contingencies[w]);
  if (isNumberedBy(cells, block)) return 'product';
  return 'general';
}

/** For each member of a list, the number of its block of equal values, in the order of first occurrence. */
function blockNumbers(values: readonly number[]): number[] {
  const numbers = new Map<number, number>();
  for (const value of values) if (!numbers.has(value)) numbers.set(value, numbers.size);
  return values.map((value) => numbers.get(value) ?? 0);
}

/** Whether cells are numbered as the first occurrences of a key. */
function isNumberedBy(cells: Language['cells'], key: (contingency: number, profile: number) => number): boolean {
  const numbers = new Map<number, number>();
  return cells.every((row, w) =>
    row.every((cell, a) => {
      const name = key(w, a);
      const known = numbers.get(name);
      if (known === undefined) numbers.set(name, numbers.size);
      return cell === (known ?? numbers.size - 1);
    }),
  );
}
