/**
 * # Linear fractions
 *
 * Functions x ↦ (a + bx)/(c + dx): what a ratio of gain to loss, a gap or a least weight is in one parameter as long as the same deviations
 * bind. Three points determine one.
 */
import { nullSpace } from './null-space.js';
import {
  add,
  denominator,
  divide,
  format,
  fraction,
  gcd,
  isNegative,
  isZero,
  multiply,
  negate,
  numerator,
  ONE,
  type Rational,
  subtract,
  ZERO,
} from './rational.js';

/** (a + bx)/(c + dx) with coprime integers, the first of c, d that is not 0 being positive; equal functions are equal lists. */
export type LinearFraction = readonly [a: Rational, b: Rational, c: Rational, d: Rational];

/** A point of a graph. */
type Point = readonly [x: Rational, y: Rational];

/** The linear fraction through three points or more with different x; `null` if there is none, or it has a pole at one of them. */
export function fractionThrough(points: readonly Point[]): LinearFraction | null {
  const rows = points.map(([x, y]) => [ONE, x, negate(y), negate(multiply(x, y))]);
  const found = nullSpace(rows, 4).map(normal);
  // Of a constant and of a line there are several forms: the one of least degree.
  const fits = found.filter((form) => form !== null && points.every(([x, y]) => passes(form, x, y)));
  return fits.find((form) => form !== null && isZero(form[3])) ?? fits[0] ?? null;
}

const passes = (form: LinearFraction, x: Rational, y: Rational): boolean => {
  const value = fractionAt(form, x);
  return value !== null && isZero(subtract(value, y));
};

/** Coprime integers; a common factor of both sides is taken out; `null` for 0/0. */
function normal([a, b, c, d]: readonly Rational[]): LinearFraction | null {
  if (isZero(c) && isZero(d)) return null;
  // Where ad = bc the function is constant.
  const reduced = isZero(subtract(multiply(a, d), multiply(b, c)))
    ? [isZero(c) ? divide(b, d) : divide(a, c), ZERO, ONE, ZERO]
    : [a, b, c, d];
  const whole = reduced.reduce((lcm, value) => (lcm / gcd(lcm, denominator(value))) * denominator(value), 1n);
  const common = reduced.reduce((divisor, value) => gcd(divisor, numerator(value) * (whole / denominator(value))), 0n);
  const scale = fraction(whole, common);
  const lead = isZero(reduced[2]) ? reduced[3] : reduced[2];
  const [p, q, r, s] = reduced.map((value) => multiply(value, isNegative(lead) ? negate(scale) : scale));
  return [p, q, r, s];
}

/** The value at x; `null` at a pole. */
export function fractionAt([a, b, c, d]: LinearFraction, x: Rational): Rational | null {
  const below = add(c, multiply(d, x));
  return isZero(below) ? null : divide(add(a, multiply(b, x)), below);
}

/** Whether two linear fractions are one function. */
export const sameFraction = (x: LinearFraction, y: LinearFraction): boolean => x.every((value, k) => isZero(subtract(value, y[k])));

/** The rational x at which two different linear fractions meet, ascending: two at most. */
export function meetings([a, b, c, d]: LinearFraction, [p, q, r, s]: LinearFraction): Rational[] {
  // (a + bx)(r + sx) = (p + qx)(c + dx)
  const constant = subtract(multiply(a, r), multiply(p, c));
  const linear = subtract(add(multiply(a, s), multiply(b, r)), add(multiply(p, d), multiply(q, c)));
  const square = subtract(multiply(b, s), multiply(q, d));
  if (isZero(square)) return isZero(linear) ? [] : [negate(divide(constant, linear))];
  const root = squareRoot(subtract(multiply(linear, linear), multiply(fraction(4n, 1n), multiply(square, constant))));
  if (root === null) return [];
  const twice = add(square, square);
  const both = [divide(subtract(negate(linear), root), twice), divide(subtract(root, linear), twice)];
  return isZero(root) ? [both[0]] : isNegative(subtract(both[1], both[0])) ? both.reverse() : both;
}

/** The rational square root, `null` if there is none. */
function squareRoot(value: Rational): Rational | null {
  if (isNegative(value)) return null;
  const [above, below] = [wholeRoot(numerator(value)), wholeRoot(denominator(value))];
  return above === null || below === null ? null : fraction(above, below);
}

function wholeRoot(square: bigint): bigint | null {
  if (square < 2n) return square;
  let root = 1n << BigInt((square.toString(2).length + 1) >> 1);
  for (;;) {
    const next = (root + square / root) >> 1n;
    if (next >= root) return root * root === square ? root : null;
    root = next;
  }
}

/** As an expression in a variable, as in game files: `(1 + 2*x)/(3 - x)`. */
export function fractionText([a, b, c, d]: LinearFraction, variable: string): string {
  if (isZero(d)) return linearText(divide(a, c), divide(b, c), variable);
  const [above, below] = [linearText(a, b, variable), linearText(c, d, variable)];
  return `${above.includes(' ') ? `(${above})` : above}/${/[ *]/.test(below) ? `(${below})` : below}`;
}

function linearText(constant: Rational, slope: Rational, variable: string): string {
  if (isZero(slope)) return format(constant);
  const size = isNegative(slope) ? negate(slope) : slope;
  const term = format(size) === '1' ? variable : `${format(size)}*${variable}`;
  if (isZero(constant)) return isNegative(slope) ? `-${term}` : term;
  return `${format(constant)} ${isNegative(slope) ? '-' : '+'} ${term}`;
}
