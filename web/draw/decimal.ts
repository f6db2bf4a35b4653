/**
 * # Decimals
 *
 * A rational as a decimal for the eye: to so many significant digits, rounded half away from zero, and whether it is exact. Computed on the
 * integers, so that no digit shown is wrong.
 */
import { denominator, numerator, type Rational } from '../../src/exact/rational.js';

interface Decimal {
  readonly text: string;
  /** Whether the text is the number itself. */
  readonly exact: boolean;
}

/** Beyond so many zeros on either side powers of ten are written. */
const MOST_ZEROS = 12;

/** The decimal of a number; integers stand in full up to 15 digits. */
export function decimal(value: Rational, digits = 6): Decimal {
  const [num, den] = [numerator(value), denominator(value)];
  const sign = num < 0n ? '−' : '';
  const size = num < 0n ? -num : num;
  if (size === 0n) return { text: '0', exact: true };
  const whole = `${size / den}`;
  if (den === 1n && whole.length <= 15) return { text: sign + whole, exact: true };
  // The least e with size/den < 10^e.
  let e = `${size}`.length - `${den}`.length;
  if (size * ten(-e) >= den * ten(e)) e += 1;
  let rounded = roundedQuotient(size * ten(digits - e), den * ten(e - digits));
  if (rounded === 10n ** BigInt(digits)) {
    rounded /= 10n;
    e += 1;
  }
  const exact = rounded * den * ten(e - digits) === size * ten(digits - e);
  return { text: sign + placed(`${rounded}`, e), exact };
}

/** 10^k, 1 where k is negative: powers of both sides of a fraction. */
const ten = (k: number): bigint => 10n ** BigInt(Math.max(0, k));

const roundedQuotient = (a: bigint, b: bigint): bigint => (2n * a + b) / (2n * b);

/** Digits d with value 0.d × 10^e. */
function placed(digits: string, e: number): string {
  const kept = digits.replace(/0+$/, '');
  if (e > MOST_ZEROS || e < -MOST_ZEROS) return `${kept[0]}${kept.length > 1 ? `.${kept.slice(1)}` : ''}×10^${e - 1}`;
  if (e <= 0) return `0.${'0'.repeat(-e)}${kept}`;
  return kept.length <= e ? kept.padEnd(e, '0') : `${kept.slice(0, e)}.${kept.slice(e)}`;
}
