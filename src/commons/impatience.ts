/**
 * # How impatient prosocial agents are
 *
 * Where m agents of weight λ share every future equally, one unit more this month is worth 1 + λ to who takes it, and one unit later
 * 1/m + λ. Together they act like one planner with κ = m(1 + λ)/(1 + mλ): m where they are selfish, 1 where they care for welfare alone.
 */
import { add, atMost, divide, isZero, multiply, ONE, type Rational, rational, subtract, ZERO } from '../exact/rational.js';
import type { CommonsWeight } from './commons.js';

/**
 * κ = m(1 + λ)/(1 + mλ) of m agents of weight λ; 1 for λ = ∞.
 * @example
 * ```ts
 * import { format, impatience, rational } from 'lacuna';
 * format(impatience(5, rational('3/5'))); // => '2'
 * ```
 */
export function impatience(agents: number, weight: CommonsWeight): Rational {
  if (weight === 'welfare') return ONE;
  const number = rational(agents);
  return divide(multiply(number, add(ONE, weight)), add(ONE, multiply(number, weight)));
}

/** The weight λ = (m − κ)/(m(κ − 1)) at which m agents are that impatient: 0 if they never are more so, ∞ at κ = 1, `null`. */
export function weightOfImpatience(agents: number, kappa: Rational): Rational | null {
  const number = rational(agents);
  if (atMost(number, kappa)) return ZERO;
  const beyond = subtract(kappa, ONE);
  return isZero(beyond) ? null : divide(subtract(number, kappa), multiply(number, beyond));
}
