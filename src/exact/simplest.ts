/**
 * # The simplest number in between
 *
 * Of all fractions in an open interval, the one met first on the way down the Stern–Brocot tree has both the least numerator and the least
 * denominator (Graham, Knuth and Patashnik, *Concrete Mathematics*, section 4.5).
 */
import { LacunaError } from './error.js';
import {
  add,
  atMost,
  denominator,
  divide,
  format,
  fraction,
  isNegative,
  isZero,
  less,
  numerator,
  ONE,
  type Rational,
  subtract,
} from './rational.js';

/**
 * The fraction of least numerator and denominator strictly between two numbers; `null` for no upper end.
 * @throws LacunaError if the lower end is negative or not below the upper one
 * @example
 * ```ts
 * import { format, rational, simplestBetween } from 'lacuna';
 * format(simplestBetween(rational('1/3'), rational('1/2'))); // => '2/5'
 * format(simplestBetween(rational('7/2'), null)); // => '4'
 * ```
 */
export function simplestBetween(low: Rational, high: Rational | null): Rational {
  if (isNegative(low) || (high !== null && atMost(high, low))) {
    const received = `${format(low)} and ${high === null ? 'no upper end' : format(high)}`;
    throw new LacunaError({ place: 'interval', expected: '0 ≤ lower end < upper end', received });
  }
  // An integer, or one more than low is, and the simplest number between the reciprocals of what is left: a continued fraction.
  const whole = numerator(low) / denominator(low);
  const integer = fraction(whole + 1n, 1n);
  if (high === null || less(integer, high)) return integer;
  const [from, to] = [low, high].map((end) => subtract(end, fraction(whole, 1n)));
  return add(fraction(whole, 1n), divide(ONE, simplestBetween(divide(ONE, to), isZero(from) ? null : divide(ONE, from))));
}
