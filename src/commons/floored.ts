/** Products rounded down. */
import { denominator, numerator, type Rational } from '../exact/rational.js';

/** ⌊r·x⌋ of a natural number x and a factor r ≥ 0, at most `most`. */
export function floored(units: number, factor: Rational, most: number): number {
  const [num, den] = [numerator(factor), denominator(factor)];
  const product = Number(num) * units;
  // The remainder of safe integers is exact in doubles, and so is the quotient without it.
  if (product <= Number.MAX_SAFE_INTEGER && den <= Number.MAX_SAFE_INTEGER) {
    return Math.min(most, (product - (product % Number(den))) / Number(den));
  }
  const whole = (num * BigInt(units)) / den;
  return whole < BigInt(most) ? Number(whole) : most;
}
