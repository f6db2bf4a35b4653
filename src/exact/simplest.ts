/**
 * # The simplest number in between
 *
 * Of all fractions in an open interval, the one met first on the way down the Stern–Brocot tree has both the least numerator and the least
 * denominator (Graham, Knuth and Patashnik, *Concrete Mathematics*, section 4.5).
 */
import { LacunaError } from './error.js';
import { atMost, format, fraction, isNegative, type Rational } from './rational.js';

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
  let [left, right] = [
    { num: 0n, den: 1n },
    { num: 1n, den: 0n },
  ];
  for (;;) {
    const middle = { num: left.num + right.num, den: left.den + right.den };
    const value = fraction(middle.num, middle.den);
    if (atMost(value, low)) left = middle;
    else if (high !== null && atMost(high, value)) right = middle;
    else return value;
  }
}
