/** Range queries: where the greatest of some numbers stands between two places, by a sparse table (Bender and Farach-Colton 2000). */
import { greater, type Rational } from '../exact/rational.js';

/** The first place of the greatest of the numbers from `low` to `high`, both included. */
type RangeMaximum = (low: number, high: number) => number;

/** Prepares a list for range queries in O(m log m); each then takes constant time. */
export function rangeMaximum(values: readonly Rational[]): RangeMaximum {
  const better = (one: number, other: number): number => (greater(values[other], values[one]) ? other : one);
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
