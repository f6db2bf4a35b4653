/**
 * # Quotas with stewards
 *
 * A contract caps what is caught at Q(t, S), blind to growth, ⌊kQ/n⌋ of which belongs to k agents who care for welfare alone, and who leave
 * of it what the growth that they see makes better left. The others catch theirs whatever is coming. With k = 0 that is the best quota,
 * with k = n the optimum: contract and prosociality as graded complements.
 */
import { checkpoint, type Expiry, never } from '../exact/expiry.js';
import { add, greater, multiply, type Rational, rational, subtract, ZERO } from '../exact/rational.js';
import type { Commons } from './commons.js';
import { type CommonsPlan, planned, signals } from './plan.js';
import { rangeMaximum } from './range-maximum.js';

/**
 * The best capped plan with k stewards among the agents; of several best caps the least.
 * @throws Interrupted when time is up
 */
export function stewardedPlan(of: Commons, stewards: number, expired: Expiry = never): CommonsPlan {
  const odds = signals(of);
  const theirs = (cap: number): number => Math.floor((stewards * cap) / of.agents.length);
  return planned(
    of,
    (worth) => {
      const kept = worth.map((values) => values.map((value, left) => subtract(value, rational(left))));
      const best = kept.map(rangeMaximum);
      /** What is left of a stock under a cap, by signal. */
      const under = (stock: number, cap: number): number[] => best.map((range) => range(stock - cap, stock - cap + theirs(cap)));
      const caps = worth[0].map((_, stock) => {
        checkpoint(expired);
        let most: Rational | null = null;
        let chosen = 0;
        for (let cap = 0; cap <= stock; cap++) {
          const value = under(stock, cap).reduce((total, left, signal) => add(total, multiply(odds[signal], kept[signal][left])), ZERO);
          if (most === null || greater(value, most)) [most, chosen] = [value, cap];
        }
        return chosen;
      });
      return worth.map((_, signal) => caps.map((cap, stock) => under(stock, cap)[signal]));
    },
    expired,
  );
}
