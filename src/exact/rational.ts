/**
 * # Rational numbers
 *
 * The only numbers that Lacuna decides with. A rational is a pair of bigints in lowest terms with a positive denominator, so that
 * equal numbers are equal pairs and no comparison ever needs a tolerance. Floating point is refused at the door: {@link rational}
 * takes bigints, safe integers and text, never a fractional `number`.
 *
 * Notation. `num/den` with `gcd(num, den) = 1` and `den > 0`; zero is `0/1`.
 */
import { LacunaError } from './error.js';

/** A rational number in lowest terms, `num / den` with `den > 0`. Build one with {@link rational} or {@link fraction}. */
export interface Rational {
  readonly num: bigint;
  readonly den: bigint;
}

const lowest = (num: bigint, den: bigint): Rational => ({ num, den });

/** The integer `n` as a rational, where `n` is known to be an integer. */
const integer = (n: bigint): Rational => lowest(n, 1n);

export const ZERO: Rational = integer(0n);
export const ONE: Rational = integer(1n);

const SAFE = BigInt(Number.MAX_SAFE_INTEGER);

/** The greatest common divisor of two nonnegative safe integers. */
export function smallGcd(a: number, b: number): number {
  let x = a;
  let y = b;
  while (y !== 0) {
    const rest = x % y;
    x = y;
    y = rest;
  }
  return x;
}

/** The greatest common divisor of two integers, never negative; `gcd(0, 0) = 0`. */
export function gcd(a: bigint, b: bigint): bigint {
  let x = a < 0n ? -a : a;
  let y = b < 0n ? -b : b;
  while (y > SAFE) {
    const rest = x % y;
    x = y;
    y = rest;
  }
  if (y === 0n) return x;
  // At most one more step, and both are safe integers, which doubles divide faster.
  return x > SAFE ? BigInt(smallGcd(Number(y), Number(x % y))) : BigInt(smallGcd(Number(x), Number(y)));
}

/**
 * The quotient of two integers, in lowest terms.
 * @throws LacunaError if `den` is 0
 * @example
 * ```ts
 * import { format, fraction } from 'lacuna';
 * format(fraction(6n, -4n)); // => '-3/2'
 * ```
 */
export function fraction(num: bigint, den: bigint): Rational {
  if (den === 0n) throw new LacunaError({ expected: 'a denominator other than 0', received: `${num}/0` });
  if (den === 1n) return integer(num);
  const n = Number(num);
  const d = Number(den);
  if (Number.isSafeInteger(n) && Number.isSafeInteger(d)) {
    const common = smallGcd(Math.abs(n), Math.abs(d));
    if (common === 1 && d > 0) return lowest(num, den);
    const small = d < 0 ? -common : common;
    return lowest(BigInt(n / small), BigInt(d / small));
  }
  const divisor = gcd(num, den);
  const signed = den < 0n ? -divisor : divisor;
  return lowest(num / signed, den / signed);
}

const LITERAL = /^([+-]?\d+)(?:\/(\d+)|\.(\d+))?$/;

/**
 * The rational that an integer, a bigint or a text stands for. Texts are `3`, `-7/12` and `0.25`: decimals are exact, exponents and
 * white space are not read.
 * @throws LacunaError if a `number` is no safe integer (a float is never guessed at) or a text is none of the above
 * @example
 * ```ts
 * import { format, rational } from 'lacuna';
 * format(rational('0.25')); // => '1/4'
 * format(rational(-3)); // => '-3'
 * ```
 */
export function rational(value: Rational | bigint | number | string): Rational {
  if (typeof value === 'object') return value;
  if (typeof value === 'bigint') return integer(value);
  if (typeof value === 'number') {
    if (Number.isSafeInteger(value)) return integer(BigInt(value));
    const received = Number.isInteger(value) || !Number.isFinite(value) ? 'a number beyond them' : String(value);
    throw new LacunaError({ expected: 'an integer within ±(2^53 − 1), or an exact number as text', received });
  }
  const match = LITERAL.exec(value);
  if (match === null) throw new LacunaError({ expected: 'a number such as 3, -7/12 or 0.25', received: JSON.stringify(value) });
  const [, whole = '0', den, decimals] = match;
  if (den !== undefined) return fraction(BigInt(whole), BigInt(den));
  if (decimals !== undefined) return fraction(BigInt(whole + decimals), 10n ** BigInt(decimals.length));
  return integer(BigInt(whole));
}

/** The text of a rational in lowest terms: `p` for an integer, else `p/q`. The inverse of {@link rational} on such texts. */
export const format = (a: Rational): string => (a.den === 1n ? `${a.num}` : `${a.num}/${a.den}`);

/** a + b. */
export function add(a: Rational, b: Rational): Rational {
  if (a.den === 1n && b.den === 1n) return integer(a.num + b.num);
  if (a.den === b.den) return fraction(a.num + b.num, a.den);
  return fraction(a.num * b.den + b.num * a.den, a.den * b.den);
}

/** a − b. */
export function subtract(a: Rational, b: Rational): Rational {
  if (a.den === 1n && b.den === 1n) return integer(a.num - b.num);
  if (a.den === b.den) return fraction(a.num - b.num, a.den);
  return fraction(a.num * b.den - b.num * a.den, a.den * b.den);
}

/** a · b. */
export function multiply(a: Rational, b: Rational): Rational {
  if (a.den === 1n && b.den === 1n) return integer(a.num * b.num);
  return fraction(a.num * b.num, a.den * b.den);
}

/**
 * a / b.
 * @throws LacunaError if b is 0
 */
export const divide = (a: Rational, b: Rational): Rational => fraction(a.num * b.den, a.den * b.num);

/** −a. */
export const negate = (a: Rational): Rational => lowest(-a.num, a.den);

/** |a|. */
export const absolute = (a: Rational): Rational => (a.num < 0n ? negate(a) : a);

/** −1, 0 or 1 as a is negative, zero or positive. */
export const sign = (a: Rational): -1 | 0 | 1 => (a.num > 0n ? 1 : a.num < 0n ? -1 : 0);

export const isZero = (a: Rational): boolean => a.num === 0n;
export const isPositive = (a: Rational): boolean => a.num > 0n;
export const isNegative = (a: Rational): boolean => a.num < 0n;

/** −1, 0 or 1 as a is less than, equal to or greater than b: a total order, ready for `sort`. */
export function compare(a: Rational, b: Rational): -1 | 0 | 1 {
  const left = a.den === b.den ? a.num : a.num * b.den;
  const right = a.den === b.den ? b.num : b.num * a.den;
  return left > right ? 1 : left < right ? -1 : 0;
}

export const equal = (a: Rational, b: Rational): boolean => a.num === b.num && a.den === b.den;
export const less = (a: Rational, b: Rational): boolean => compare(a, b) < 0;
export const atMost = (a: Rational, b: Rational): boolean => compare(a, b) <= 0;
export const greater = (a: Rational, b: Rational): boolean => compare(a, b) > 0;

/** The greater of two rationals. */
export const maximum = (a: Rational, b: Rational): Rational => (compare(a, b) >= 0 ? a : b);

/** The lesser of two rationals. */
export const minimum = (a: Rational, b: Rational): Rational => (compare(a, b) <= 0 ? a : b);

/** The sum of any number of rationals; 0 for none. */
export function sum(terms: Iterable<Rational>): Rational {
  let total: Rational | null = null;
  for (const term of terms) total = total === null ? term : add(total, term);
  return total ?? ZERO;
}

/** Σ_j a_j · b_j, of two vectors of equal length. */
export function dot(a: readonly Rational[], b: readonly Rational[]): Rational {
  let total = ZERO;
  for (let j = 0; j < a.length; j++) {
    if (a[j].num !== 0n && b[j].num !== 0n) total = add(total, multiply(a[j], b[j]));
  }
  return total;
}
