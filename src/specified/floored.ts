/** Products of an unknown factor rounded down, which nobody can read off its digits: by asking which natural numbers they reach. */
import { atMost, multiply, type Rational, rational } from '../exact/rational.js';

/** ⌊r·x⌋ of a natural number x and a factor r ≥ 0, at most `most`. */
export function floored(units: number, factor: Rational, most: number): number {
  const product = multiply(factor, rational(units));
  let whole = 0;
  while (whole < most && atMost(rational(whole + 1), product)) whole += 1;
  return whole;
}
