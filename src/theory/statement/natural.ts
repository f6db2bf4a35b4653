/** Natural numbers among the parameters of a family: how many agents there are, how many steps. */
import { type Rational, toSafeInteger } from '../../exact/rational.js';

/** The value as a `number` if it is an integer from `least` to `most`, else `null`. */
export function natural(value: Rational, least: number, most: number): number | null {
  const whole = toSafeInteger(value);
  return whole !== null && whole >= least && whole <= most ? whole : null;
}
