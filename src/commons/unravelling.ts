/**
 * # When a commons unravels
 *
 * An agent of weight λ who catches x units more now has (1 + λ)x of them; left in the pool they are at most rx later, of which the agent
 * can count on 1/n, and λ of all. So the pool is emptied at once where some agent's weight is below λ_0 = (n − r)/(n(r − 1)).
 */
import { atMost, divide, maximum, multiply, ONE, type Rational, rational, subtract, ZERO } from '../exact/rational.js';
import type { Commons } from './commons.js';
import { meanGrowth } from './growth.js';

/**
 * λ_0 of a commons, below which a single agent of finite weight empties it where all others' weights are finite: at the largest factor where
 * growth is seen, else at the mean. `infinite` where r ≤ 1, when every finite weight is below; 0 where r ≥ n, when none is.
 */
export function unravellingWeight(of: Commons): Rational | 'infinite' {
  const factor = of.seen === 'before' ? of.growth.map((one) => one.factor).reduce(maximum) : meanGrowth(of);
  return unravellingWeightAt(of.agents.length, factor);
}

/** λ_0 = (n − r)/(n(r − 1)) of n agents and a factor r; 0 where r ≥ n and, if n > 1, `infinite` where r ≤ 1. */
export function unravellingWeightAt(agents: number, factor: Rational): Rational | 'infinite' {
  const number = rational(agents);
  if (atMost(number, factor) || agents === 1) return ZERO;
  if (atMost(factor, ONE)) return 'infinite';
  return divide(subtract(number, factor), multiply(number, subtract(factor, ONE)));
}
