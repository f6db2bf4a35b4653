/**
 * # Payoff vectors in the fixed order
 *
 * All integer vectors of a length with entries from `low` to `high`: by greatest absolute value, then by the sum of absolute values, then
 * lexicographically. They come one by one, none is kept: for each greatest value m and each sum s the entries are placed from left to right,
 * and an entry is tried only where the places after it can make up what is missing, so that no beginning is a dead end. In how many ways
 * they can is counted beforehand, so that the list can be entered anywhere.
 */
import { range } from '../../exact/range.js';

/** All integer vectors of a length with entries from `low` to `high` but the first so many, one by one; each is a list of its own. */
export function* eachPayoffVector(length: number, [low, high]: readonly [number, number], first = 0): Generator<number[]> {
  if (length === 0 && first === 0) yield [];
  const most = Math.max(Math.abs(low), Math.abs(high));
  let passed = first;
  for (let greatest = 0; length > 0 && greatest <= most; greatest++) {
    const entries = range(low, high).filter((entry) => Math.abs(entry) <= greatest);
    const ways = completions(length, greatest, entries.map(Math.abs));
    for (let sum = greatest; sum <= greatest * length; sum++) {
      const count = ways(length, sum, false);
      if (passed < count) yield* vectorsOf({ length, greatest, sum }, entries, ways, passed);
      passed = Math.max(0, passed - count);
    }
  }
}

/** The same as a list. */
export const payoffVectors = (length: number, bounds: readonly [number, number]): number[][] => [...eachPayoffVector(length, bounds)];

/** In how many ways `left` places can have absolute values that sum to `sum`, the greatest value among them (or, once `met`, not needed). */
type Completions = (left: number, sum: number, met: boolean) => number;

function completions(length: number, greatest: number, sizes: readonly number[]): Completions {
  const most = greatest * length;
  const table = new Float64Array((length + 1) * (most + 1) * 2);
  const at = (left: number, sum: number, met: boolean): number => (left * (most + 1) + sum) * 2 + Number(met);
  const ways: Completions = (left, sum, met) => (sum < 0 || sum > most ? 0 : table[at(left, sum, met)]);
  table[at(0, 0, true)] = 1;
  for (let left = 1; left <= length; left++) {
    for (let sum = 0; sum <= most; sum++) {
      for (const met of [false, true]) {
        for (const size of sizes) table[at(left, sum, met)] += ways(left - 1, sum - size, met || size === greatest);
      }
    }
  }
  return ways;
}

/** The vectors of one greatest value and one sum but the first so many, in lexicographic order: ascending `entries` are tried at each place. */
function* vectorsOf(
  { length, greatest, sum }: { readonly length: number; readonly greatest: number; readonly sum: number },
  entries: readonly number[],
  ways: Completions,
  first: number,
): Generator<number[]> {
  let passed = first;
  const chosen = new Array<number>(length).fill(-1);
  const missing = new Array<number>(length + 1).fill(sum);
  const met = new Array<boolean>(length + 1).fill(false);
  for (let place = 0; place >= 0; ) {
    const next = ++chosen[place];
    if (next === entries.length) {
      chosen[place--] = -1;
      continue;
    }
    const size = Math.abs(entries[next]);
    missing[place + 1] = missing[place] - size;
    met[place + 1] = met[place] || size === greatest;
    const count = ways(length - place - 1, missing[place + 1], met[place + 1]);
    if (passed >= count) {
      passed -= count;
      continue;
    }
    if (place + 1 < length) place++;
    else yield chosen.map((entry) => entries[entry]);
  }
}
