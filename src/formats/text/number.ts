/**
 * # Exact numbers in files
 *
 * Numbers travel as text, `"3"`, `"-7/12"`, `"0.25"`, `"1e-3"`; a JSON number is read where it is an integer
 * within ±(2^53 − 1) and, in game files, as it is written.
 */
import { LacunaError } from '../../exact/error.js';
import { add, denominator, divide, multiply, numerator, type Rational, rational } from '../../exact/rational.js';
import type { Limits } from './limits.js';
import { atMostLimit, quote } from './place.js';
import { power } from './power.js';
import { describe } from './record.js';

const powersOfTen = new Map<number, bigint>();

/** 10^digits, remembered; a limit beyond 10^6 digits is none. */
function powerOfTen(digits: number): bigint {
  const exponent = Math.min(digits, 1e6);
  const known = powersOfTen.get(exponent);
  if (known !== undefined) return known;
  const power = 10n ** BigInt(exponent);
  powersOfTen.set(exponent, power);
  return power;
}

/** Whether the numerator and the denominator have at most `digits` decimal digits each. */
export function fits(a: Rational, digits: number): boolean {
  const [num, den] = [numerator(a), denominator(a)];
  const bound = powerOfTen(digits);
  return num < bound && -num < bound && den < bound;
}

/** What was spent under these limits, which a file that is read has for itself. */
const spent = new WeakMap<Limits, number>();

/**
 * Charges an operation on two numbers: time grows with the square of their denominators' digits.
 * @throws LacunaError if with it the limit on work is exceeded
 */
export function charge(a: Rational, b: Rational, limits: Limits): void {
  const length = Math.max(...[a, b].map(denominator).map((den) => (den <= Number.MAX_SAFE_INTEGER ? 1 : den.toString(16).length)));
  const total = (spent.get(limits) ?? 0) + length ** 2;
  spent.set(limits, total);
  if (total > limits.work)
    throw new LacunaError({ expected: atMostLimit('work', limits, 'steps on long fractions'), received: 'fractions that take more' });
}

/**
 * a + b, held to the limit on digits: a sum of hostile fractions would otherwise grow with every term.
 * @throws LacunaError if the sum is longer
 */
export function boundedSum(a: Rational, b: Rational, limits: Limits, what: string): Rational {
  charge(a, b, limits);
  const total = add(a, b);
  if (fits(total, limits.digits)) return total;
  throw new LacunaError({ expected: atMostLimit('digits', limits, `digits in ${what}`), received: 'more' });
}

/**
 * The number that a JSON value stands for: a text such as `3`, `-7/12`, `0.25` or `1e-3`, or a safe integer. Expressions are not read.
 * @throws LacunaError if it is no such number, or longer than the limit on digits
 */
export function readNumber(value: unknown, limits: Limits): Rational {
  if (typeof value === 'number') return rational(value);
  if (typeof value !== 'string') throw new LacunaError({ expected: 'a number such as "3", "-7/12" or "0.25"', received: describe(value) });
  // Measured before it is read: the time to make a bigint grows faster than its length.
  const digits = Math.max(...value.split('/', 2).map((part) => part.replace(/^[+-]|\./g, '').length));
  if (digits > limits.digits) {
    throw new LacunaError({ expected: atMostLimit('digits', limits, 'digits'), received: `${digits} in ${quote(value)}` });
  }
  if (/^[+-]?\d+(?:\.\d+)?[eE][+-]?\d+$/.test(value)) {
    const read = exactly(value, limits);
    if (read !== null) return read;
    throw new LacunaError({ expected: atMostLimit('digits', limits, 'digits'), received: quote(value) });
  }
  try {
    return rational(value);
  } catch (error) {
    if (error instanceof LacunaError) throw new LacunaError({ expected: error.expected, received: quote(value) });
    throw error;
  }
}

const PARTS = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?(?:\/(\d+))?$/;

/** The exact value of a decimal, with an exponent or over a denominator; `null` beyond the limit on digits. */
export function exactly(text: string, limits: Limits): Rational | null {
  const parts = PARTS.exec(text);
  if (parts === null || !/^[+-]?\.?\d/.test(text) || text.length > 2 * limits.digits + 8) return null;
  const [, sign, whole, decimals = '', exponent = '0', denominator = '1'] = parts;
  const scale = Number(exponent) - decimals.length;
  if (Math.abs(scale) > limits.digits || /^0*$/.test(denominator)) return null;
  const mantissa = rational(BigInt(`${whole}${decimals}` || '0'));
  const ten = power(rational(10), BigInt(Math.abs(scale)), limits.digits + 1);
  if (ten === undefined) return null;
  const scaled = divide(scale < 0 ? divide(mantissa, ten) : multiply(mantissa, ten), rational(BigInt(denominator)));
  const value = sign === '-' ? multiply(scaled, rational(-1)) : scaled;
  return fits(value, limits.digits) ? value : null;
}
