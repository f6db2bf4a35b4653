/**
 * # Rational numbers
 *
 * The only numbers that Lacuna decides with. A rational is a quotient of two integers in lowest terms with a positive denominator, so that
 * equal numbers are equal pairs and no comparison ever needs a tolerance. Floating point is refused at the door: {@link rational}
 * takes bigints, safe integers and text, never a fractional `number`.
 *
 * Where both integers are safe ones, at most 2^53 − 1 in absolute value, they are held as doubles, which hold these exactly; a result is
 * used only if it, and every product and sum on the way to it, is a safe integer again, and is computed in bigints otherwise. Rounding is
 * monotone: what is beyond ±(2^53 − 1) is no safe integer as a double either, so the guard misses nothing.
 *
 * A number is held in one way only, so that equal numbers are alike in every field.
 *
 * Notation. `num/den` with `gcd(num, den) = 1` and `den > 0`; zero is `0/1`.
 */
import { LacunaError } from './error.js';

/** The mark of a number, a type alone; two kinds of numbers bear it, those of this file and the polynomials that a proof runs on. */
export declare const INSIDE: unique symbol;

/**
 * A rational number in lowest terms. Build one with {@link rational} or {@link fraction}; what is inside is the affair of this file alone,
 * so that nobody decides by looking at it: {@link numerator} and {@link denominator} tell.
 */
export interface Rational {
  readonly [INSIDE]: 'a number';
}

/** A rational as a pair of integers in lowest terms. */
interface Pair extends Rational {
  readonly num: bigint;
  readonly den: bigint;
}

/** A rational `p / q` of safe integers. Every number that is one is held so, but what somebody else wrote down as `{ num, den }`. */
class SmallRational implements Pair {
  declare readonly [INSIDE]: 'a number';

  constructor(
    readonly p: number,
    readonly q: number,
  ) {}

  get num(): bigint {
    return BigInt(this.p);
  }

  get den(): bigint {
    return BigInt(this.q);
  }
}

const isSmall = (a: Rational): a is SmallRational => (a as SmallRational).q !== undefined;

/** What is inside a rational. What is none is refused here, where that costs nothing: doubles do without. */
function pair(a: Rational): Pair {
  if (typeof (a as Pair | undefined)?.num === 'bigint') return a as Pair;
  const instead = Number.isSafeInteger(a) ? String(a) : '1';
  const received = typeof a === 'number' ? `the plain number ${String(a)}` : a === null ? 'null' : typeof a;
  throw new LacunaError({ expected: `a rational: rational(${instead})`, received });
}
const held = (num: bigint, den: bigint): Rational => ({ num, den }) as Pair;

/** The integer above the bar, in lowest terms. */
export const numerator = (a: Rational): bigint => (isSmall(a) ? BigInt(a.p) : pair(a).num);

/** The integer below the bar, in lowest terms: at least 1. */
export const denominator = (a: Rational): bigint => (isSmall(a) ? BigInt(a.q) : pair(a).den);

/** The integer above the bar as the double that holds it, where both integers are safe ones; else `null`. */
export const safeNumerator = (a: Rational): number | null => (isSmall(a) ? a.p : null);

/** The integer below the bar as the double that holds it, where both integers are safe ones; else `null`. */
export const safeDenominator = (a: Rational): number | null => (isSmall(a) ? a.q : null);

/** Whether a value, whatever it is, is a rational, one that somebody else wrote down as `{ num, den }` included. */
export const isRational = (value: unknown): value is Rational =>
  value instanceof SmallRational ||
  (typeof value === 'object' &&
    value !== null &&
    'num' in value &&
    'den' in value &&
    typeof value.num === 'bigint' &&
    typeof value.den === 'bigint');

const MOST = Number.MAX_SAFE_INTEGER;
const isSafe = (n: number): boolean => n <= MOST && n >= -MOST;

/** num / den, of integers that are in lowest terms already, with `den > 0`: the caller knows. */
export function lowest(num: bigint, den: bigint): Rational {
  const p = Number(num);
  const q = Number(den);
  return isSafe(p) && q <= MOST ? new SmallRational(p, q) : held(num, den);
}

/** p / q, of safe integers with `q > 0`. */
function small(p: number, q: number): Rational {
  if (q === 1) return new SmallRational(p, 1);
  const common = smallGcd(Math.abs(p), q);
  return common === 1 ? new SmallRational(p, q) : new SmallRational(p / common, q / common);
}

export const ZERO: Rational = new SmallRational(0, 1);
export const ONE: Rational = new SmallRational(1, 1);

const SAFE = BigInt(MOST);

/** The greatest common divisor of two nonnegative safe integers. */
export function smallGcd(a: number, b: number): number {
  let x = a;
  let y = b;
  while (y > 0x7fffffff || x > 0x7fffffff) {
    if (y === 0) return x;
    const rest = x % y;
    x = y;
    y = rest;
  }
  return wordGcd(x | 0, y | 0);
}

/** The same below 2^31, where a processor divides in one instruction, as it does no doubles. */
function wordGcd(a: number, b: number): number {
  let x = a;
  let y = b;
  while (y !== 0) {
    const rest = (x % y) | 0;
    x = y;
    y = rest;
  }
  return x;
}

/**
 * The greatest common divisor of two integers, never negative; `gcd(0, 0) = 0`.
 * @throws LacunaError if they are no bigints: of anything else the division may go on for ever
 */
export function gcd(a: bigint, b: bigint): bigint {
  if (typeof a !== 'bigint' || typeof b !== 'bigint')
    throw new LacunaError({ expected: 'two bigints', received: `${typeof a} and ${typeof b}` });
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
  const p = Number(num);
  const q = Number(den);
  if (isSafe(p) && isSafe(q)) return q > 0 ? small(p, q) : small(0 - p, -q);
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
  if (typeof value === 'bigint') return lowest(value, 1n);
  if (typeof value === 'number') {
    if (Number.isSafeInteger(value)) return new SmallRational(value + 0, 1);
    const received = Number.isInteger(value) || !Number.isFinite(value) ? 'a number beyond them' : String(value);
    throw new LacunaError({ expected: 'an integer within ±(2^53 − 1), or an exact number as text', received });
  }
  const match = LITERAL.exec(value);
  if (match === null) throw new LacunaError({ expected: 'a number such as 3, -7/12 or 0.25', received: JSON.stringify(value) });
  const [, whole = '0', den, decimals] = match;
  if (den !== undefined) return fraction(BigInt(whole), BigInt(den));
  if (decimals !== undefined) return fraction(BigInt(whole + decimals), 10n ** BigInt(decimals.length));
  return lowest(BigInt(whole), 1n);
}

/** The text of a rational in lowest terms: `p` for an integer, else `p/q`. The inverse of {@link rational} on such texts. */
export function format(a: Rational): string {
  if (isSmall(a)) return a.q === 1 ? `${a.p}` : `${a.p}/${a.q}`;
  const { num, den } = pair(a);
  return den === 1n ? `${num}` : `${num}/${den}`;
}

/** p/q + r/s, of safe integers, if doubles can tell. */
function smallSum(p: number, q: number, r: number, s: number): Rational | null {
  if (q === s) return isSafe(p + r) ? small(p + r, q) : null;
  const left = p * s;
  const right = r * q;
  const den = q * s;
  return isSafe(left) && isSafe(right) && isSafe(left + right) && den <= MOST ? small(left + right, den) : null;
}

/** a + b. */
export function add(a: Rational, b: Rational): Rational {
  const total = isSmall(a) && isSmall(b) ? smallSum(a.p, a.q, b.p, b.q) : null;
  if (total !== null) return total;
  const [x, y] = [pair(a), pair(b)];
  return fraction(x.num * y.den + y.num * x.den, x.den * y.den);
}

/** a − b. */
export function subtract(a: Rational, b: Rational): Rational {
  const difference = isSmall(a) && isSmall(b) ? smallSum(a.p, a.q, -b.p, b.q) : null;
  if (difference !== null) return difference;
  const [x, y] = [pair(a), pair(b)];
  return fraction(x.num * y.den - y.num * x.den, x.den * y.den);
}

/** a · b. */
export function multiply(a: Rational, b: Rational): Rational {
  if (isSmall(a) && isSmall(b)) {
    const num = a.p * b.p;
    const den = a.q * b.q;
    if (isSafe(num) && den <= MOST) return small(num + 0, den);
  }
  const [x, y] = [pair(a), pair(b)];
  return fraction(x.num * y.num, x.den * y.den);
}

/**
 * a / b.
 * @throws LacunaError if b is 0
 */
export function divide(a: Rational, b: Rational): Rational {
  if (isSmall(a) && isSmall(b) && b.p !== 0) {
    const num = a.p * b.q;
    const den = a.q * b.p;
    if (isSafe(num) && isSafe(den)) return den > 0 ? small(num, den) : small(0 - num, -den);
  }
  const [x, y] = [pair(a), pair(b)];
  return fraction(x.num * y.den, x.den * y.num);
}

/** −a. */
export const negate = (a: Rational): Rational => (isSmall(a) ? new SmallRational(0 - a.p, a.q) : held(-pair(a).num, pair(a).den));

/** |a|. */
export const absolute = (a: Rational): Rational => (isNegative(a) ? negate(a) : a);

/** −1, 0 or 1 as a is negative, zero or positive. */
export const sign = (a: Rational): -1 | 0 | 1 => (isPositive(a) ? 1 : isNegative(a) ? -1 : 0);

export const isZero = (a: Rational): boolean => (isSmall(a) ? a.p === 0 : pair(a).num === 0n);
export const isPositive = (a: Rational): boolean => (isSmall(a) ? a.p > 0 : pair(a).num > 0n);
export const isNegative = (a: Rational): boolean => (isSmall(a) ? a.p < 0 : pair(a).num < 0n);
export const isInteger = (a: Rational): boolean => (isSmall(a) ? a.q === 1 : pair(a).den === 1n);

/** An integer within ±(2^53 − 1) as the double that holds it; `null` for any other rational. */
export function toSafeInteger(a: Rational): number | null {
  if (isSmall(a)) return a.q === 1 ? a.p : null;
  const value = Number(pair(a).num);
  return pair(a).den === 1n && isSafe(value) ? value : null;
}

/** −1, 0 or 1 as a is less than, equal to or greater than b: a total order, ready for `sort`. */
export function compare(a: Rational, b: Rational): -1 | 0 | 1 {
  if (isSmall(a) && isSmall(b)) {
    if (a.q === b.q) return a.p > b.p ? 1 : a.p < b.p ? -1 : 0;
    const left = a.p * b.q;
    const right = b.p * a.q;
    if (isSafe(left) && isSafe(right)) return left > right ? 1 : left < right ? -1 : 0;
  }
  const [x, y] = [pair(a), pair(b)];
  const left = x.num * y.den;
  const right = y.num * x.den;
  return left > right ? 1 : left < right ? -1 : 0;
}

export function equal(a: Rational, b: Rational): boolean {
  if (isSmall(a) && isSmall(b)) return a.p === b.p && a.q === b.q;
  return pair(a).num === pair(b).num && pair(a).den === pair(b).den;
}

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
  if (total === null) return ZERO;
  // One term alone was added to nothing, so nobody has looked at it.
  if (!isSmall(total)) pair(total);
  return total;
}

/** Σ_j a_j · b_j, of two vectors of equal length. */
export function dot(a: readonly Rational[], b: readonly Rational[]): Rational {
  let total = ZERO;
  for (let j = 0; j < a.length; j++) {
    if (!isZero(a[j]) && !isZero(b[j])) total = add(total, multiply(a[j], b[j]));
  }
  return total;
}
