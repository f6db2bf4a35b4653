/**
 * # When a commons unravels
 *
 * An agent of weight λ who catches x units more now has (1 + λ)x of them; left in the pool they are at most rx later, of which the agent
 * can count on 1/n, and λ of all. So the pool is emptied at once where some agent's weight is below λ_0 = (n − r)/(n(r − 1)).
 */
import { atMost, divide, maximum, multiply, negate, ONE, type Rational, rational, subtract } from '../exact/rational.js';
import type { Commons } from './commons.js';
import { meanGrowth } from './growth.js';

/**
 * λ_0 of a commons, below which a single agent of finite weight empties it where all others' weights are finite: at the largest factor where
 * growth is seen, else at the mean. `infinite` where r ≤ 1, when every finite weight is below; 0 or less where r ≥ n, when no weight of at least 0 is.
 */
export function unravellingWeight(of: Commons): Rational | 'infinite' {
  const factor = of.seen === 'before' ? of.growth.map((one) => one.factor).reduce(maximum) : meanGrowth(of);
  return unravellingWeightAt(of.agents.length, factor);
}

/** λ_0 = (n − r)/(n(r − 1)) of n agents and a factor r; `infinite` where r ≤ 1 < n, and −1 where n = 1, since nobody takes from oneself. */
export function unravellingWeightAt(agents: number, factor: Rational): Rational | 'infinite' {
  const number = rational(agents);
  if (agents === 1) return negate(ONE);
  if (atMost(factor, ONE)) return 'infinite';
  return divide(subtract(number, factor), multiply(number, subtract(factor, ONE)));
}
