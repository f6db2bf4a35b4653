/**
 * # Simpler numbers
 *
 * What is tried in the place of a number, or of a list of numbers, to make a counterexample simpler.
 */
import { indices } from '../../exact/range.js';
import {
  denominator,
  fraction,
  isNegative,
  multiply,
  negate,
  numerator,
  ONE,
  type Rational,
  rational,
  subtract,
  ZERO,
} from '../../exact/rational.js';
import { compareSimplicity } from './simplicity.js';

/** The greatest integer that is no greater. */
export function floor(value: Rational): bigint {
  const [num, den] = [numerator(value), denominator(value)];
  return num >= 0n ? num / den : -((den - 1n - num) / den);
}

/** Half of a number, a quarter, … down to 1/den: what is taken off it on the way to 0. */
export function* steps(value: Rational): Generator<Rational> {
  const [num, den] = [numerator(value), denominator(value)];
  for (let step = num / 2n; step !== 0n; step /= 2n) yield fraction(step, den);
}

/** The greatest denominator that a fraction is rounded to. */
const ROUNDING = 6n;

/** Simpler numbers: 0, ±1, the opposite, halves, thirds, … on either side, then numbers closer to 0 by ever smaller steps. */
export function* simpler(value: Rational): Generator<Rational> {
  yield* [ZERO, rational(-1), ONE, negate(value)];
  if (denominator(value) > 1n) {
    for (let den = 1n; den <= ROUNDING; den++) {
      const below = floor(multiply(value, rational(den)));
      yield* [fraction(below, den), fraction(below + 1n, den)];
    }
  }
  for (const step of steps(value)) yield subtract(value, step);
}

/**
 * Every list of numbers simpler: all of it 0, then each number simpler, then two numbers each one step lower. Each from the value there is
 * by then, of which the numbers are read and replaced.
 */
export function* simplerNumbers<Value>(
  now: () => Value,
  read: (value: Value) => readonly Rational[],
  replaced: (value: Value, numbers: readonly Rational[]) => Value,
): Generator<Value> {
  const changed = (change: (numbers: readonly Rational[]) => readonly Rational[]): Value => replaced(now(), change(read(now())));
  const { length: count } = read(now());
  if (count === 0) return;
  yield changed((numbers) => numbers.map(() => ZERO));
  for (const k of indices(count)) {
    for (let start: Value | null = null; start !== now(); ) {
      start = now();
      const number = read(start)[k];
      for (const lesser of simpler(number)) {
        if (compareSimplicity(lesser, number) >= 0 || (isNegative(lesser) && !isNegative(number))) continue;
        yield changed((numbers) => numbers.map((other, j) => (j === k ? lesser : other)));
        if (start !== now()) break;
      }
    }
  }
  for (const k of indices(count)) {
    for (const j of indices(k)) {
      yield changed((numbers) => numbers.map((number, i) => (i === k || i === j ? subtract(number, ONE) : number)));
      yield changed((numbers) => numbers.map((number, i) => (i === k ? numbers[j] : i === j ? numbers[k] : number)));
    }
  }
  yield changed((numbers) => numbers.map((number) => subtract(number, ONE)));
  yield changed((numbers) => numbers.map((number) => rational(numerator(number) / denominator(number))));
}
