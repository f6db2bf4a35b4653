/**
 * # A bound on the optimum
 *
 * What is caught in all is the stock of the first month and what the pool has grown by since, and x units that are left grow by f_r(x) − x: so no
 * plan catches more than S_1 + (T − 1)·E[max_x f_r(x) − x], or with max_x E[f_r(x) − x] where growth is not seen. Where the pool can be kept at the
 * best rests the bound is the optimum itself.
 */
import { add, equal, maximum, multiply, type Rational, rational, sum, ZERO } from '../exact/rational.js';
import type { Commons } from './commons.js';
import { nextStock } from './growth.js';
import { signals } from './plan.js';

/** S_1 + (T − 1) times the expected growth of the rest that is best for it. */
export const optimumBound = (of: Commons): Rational =>
  add(rational(of.start), multiply(rational(of.months - 1), sum(bestGrowth(of).map(({ odds, growth }) => multiply(odds, growth)))));

/** The rests from which the pool grows most, for each signal, with the growth in units: of the best, all. */
export function bestGrowth(of: Commons): { readonly odds: Rational; readonly growth: Rational; readonly rests: readonly number[] }[] {
  const stocks = Array.from({ length: of.capacity + 1 }, (_, left) => left);
  const byFactor = of.growth.map(({ factor }) => stocks.map((left) => rational(nextStock(of, left, factor) - left)));
  const expected = stocks.map((left) => sum(of.growth.map(({ probability }, k) => multiply(probability, byFactor[k][left]))));
  return signals(of).map((odds, signal) => {
    const gains = of.seen === 'before' ? byFactor[signal] : expected;
    const growth = gains.reduce(maximum, ZERO);
    return { odds, growth, rests: stocks.filter((left) => equal(gains[left], growth)) };
  });
}
