/**
 * # Powers within a limit
 *
 * 9^9^9 has 369,693,100 digits: a power is refused by an estimate of its length before it is computed.
 */
import { denominator, isZero, lowest, numerator, ONE, type Rational, ZERO } from '../../exact/rational.js';

const LOG2_OF_10 = 3.3219280948873626; // rounded up, so that no power that fits is refused

/** The number of binary digits of |n|. */
const bitLength = (n: bigint): number => (n < 0n ? -n : n).toString(2).length;

/**
 * base^exponent, or `undefined` where its numerator or denominator certainly has more than `digits` decimal digits; one that is returned has
 * at most about twice as many. 0^0 = 1. The caller refuses a negative exponent of 0.
 */
export function power(base: Rational, exponent: bigint, digits: number): Rational | undefined {
  if (exponent === 0n) return ONE;
  if (isZero(base)) return ZERO;
  const size = exponent < 0n ? -exponent : exponent;
  // A number of b bits is at least 2^(b−1), so that its power is at least 2^((b−1)·size).
  const bits = Math.max(bitLength(numerator(base)), bitLength(denominator(base)));
  if ((bits - 1) * Number(size) > LOG2_OF_10 * digits) return undefined;
  // Powers of coprime numbers are coprime: these are lowest terms.
  const [num, den] = [numerator(base) ** size, denominator(base) ** size];
  if (exponent > 0n) return lowest(num, den);
  return num < 0n ? lowest(-den, -num) : lowest(den, num);
}
