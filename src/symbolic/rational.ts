/**
 * # Numbers that need not be known
 *
 * Everything that `exact/rational` exports, over rationals and polynomials alike: what stands in its place when a theorem is run for a proof.
 * Sums and products are polynomials; comparisons are questions to the {@link oracle}; whatever looks inside an unknown number raises.
 */
import { LacunaError } from '../exact/error.js';
import type { Rational } from '../exact/rational.js';
import * as exact from '../exact/rational.js';
import { exactQuotient } from './exact-quotient.js';
import { oracle } from './oracle.js';
import { combine, MINUS, opposite, Peek, Polynomial, product } from './polynomial.js';

export type { INSIDE, Rational } from '../exact/rational.js';
export { fraction, gcd, lowest, ONE, smallGcd, ZERO } from '../exact/rational.js';

const { ONE, ZERO } = exact;

const known = (a: Rational): boolean => !(a instanceof Polynomial);

export const isRational = (value: unknown): value is Rational => value instanceof Polynomial || exact.isRational(value);

/** What only a known number has. */
const only =
  <Value>(what: string, read: (a: Rational) => Value) =>
  (a: Rational): Value => {
    if (a instanceof Polynomial) throw new Peek(what);
    return read(a);
  };

export const numerator = only('the numerator', exact.numerator);
export const denominator = only('the denominator', exact.denominator);
export const safeNumerator = only('the numerator', exact.safeNumerator);
export const safeDenominator = only('the denominator', exact.safeDenominator);
export const format = only('the text', exact.format);
export const isInteger = only('whether it is whole', exact.isInteger);
export const toSafeInteger = only('whether it is whole', exact.toSafeInteger);

export const rational = (value: Rational | bigint | number | string): Rational =>
  value instanceof Polynomial ? value : exact.rational(value);

export const add = (a: Rational, b: Rational): Rational => (known(a) && known(b) ? exact.add(a, b) : combine(ONE, a, ONE, b));
export const subtract = (a: Rational, b: Rational): Rational => (known(a) && known(b) ? exact.subtract(a, b) : combine(ONE, a, MINUS, b));
export const multiply = (a: Rational, b: Rational): Rational => (known(a) && known(b) ? exact.multiply(a, b) : product(a, b));
export const negate = (a: Rational): Rational => (known(a) ? exact.negate(a) : opposite(a));

/** a / b, with the sign of b made positive and its size divided out, so that equal quotients are one unknown. */
export function divide(a: Rational, b: Rational): Rational {
  if (!(b instanceof Polynomial)) return known(a) ? exact.divide(a, b) : combine(exact.divide(ONE, b), a, ZERO, ZERO);
  const { flip, size, primitive } = b.canonical;
  const above = isPositive(b);
  if (!above && !isNegative(b)) throw new LacunaError({ expected: 'a denominator other than 0', received: '0' });
  const scaled = combine(exact.divide(above ? ONE : MINUS, size), a, ZERO, ZERO);
  if (known(scaled) && exact.isZero(scaled)) return ZERO;
  const whole = exactQuotient(scaled, above === flip ? opposite(primitive) : primitive);
  if (whole !== null) return whole;
  const below = above === flip ? opposite(primitive) : primitive;
  if (!(below instanceof Polynomial)) throw new Error('a primitive polynomial has an unknown');
  return oracle().quotient(scaled, below);
}

export const isPositive = (a: Rational): boolean => (a instanceof Polynomial ? oracle().isPositive(a) : exact.isPositive(a));
export const isNegative = (a: Rational): boolean => (known(a) ? exact.isNegative(a) : isPositive(opposite(a)));
export const isZero = (a: Rational): boolean => (known(a) ? exact.isZero(a) : !isPositive(a) && !isNegative(a));
export const sign = (a: Rational): -1 | 0 | 1 => (isPositive(a) ? 1 : isNegative(a) ? -1 : 0);
export const absolute = (a: Rational): Rational => (isNegative(a) ? negate(a) : a);

export const compare = (a: Rational, b: Rational): -1 | 0 | 1 => sign(subtract(a, b));
export const equal = (a: Rational, b: Rational): boolean => isZero(subtract(a, b));
export const less = (a: Rational, b: Rational): boolean => isNegative(subtract(a, b));
export const atMost = (a: Rational, b: Rational): boolean => !isPositive(subtract(a, b));
export const greater = (a: Rational, b: Rational): boolean => isPositive(subtract(a, b));
export const maximum = (a: Rational, b: Rational): Rational => (less(a, b) ? b : a);
export const minimum = (a: Rational, b: Rational): Rational => (greater(a, b) ? b : a);

export function sum(terms: Iterable<Rational>): Rational {
  let total: Rational | null = null;
  for (const term of terms) total = total === null ? term : add(total, term);
  return total ?? ZERO;
}

export const dot = (a: readonly Rational[], b: readonly Rational[]): Rational => sum(a.map((x, j) => multiply(x, b[j])));
