/** Range queries: where the greatest of some numbers stands between two places, by a sparse table (Bender and Farach-Colton 2000). */
import { greater, less, type Rational } from '../exact/rational.js';

/** A place of the greatest of the numbers from `low` to `high`, both included. */
type RangeMaximum = (low: number, high: number) => number;

/** Prepares a list for range queries in O(m log m); each then takes constant time. Of several greatest the first counts, or the last. */
export function rangeMaximum(values: readonly Rational[], tie: 'first' | 'last' = 'first'): RangeMaximum {
  const beats = tie === 'first' ? greater : (x: Rational, y: Rational) => !less(x, y);
  const better = (one: number, other: number): number => (beats(values[other], values[one]) ? other : one);
  const table = [Uint32Array.from(values.keys())];
  for (let width = 2; width <= values.length; width *= 2) {
    const halves = table[table.length - 1];
    table.push(Uint32Array.from({ length: values.length - width + 1 }, (_, low) => better(halves[low], halves[low + width / 2])));
  }
  return (low, high) => {
    const level = 31 - Math.clz32(high - low + 1);
    return better(table[level][low], table[level][high - 2 ** level + 1]);
  };
}
