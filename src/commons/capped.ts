/**
 * # Caps
 *
 * A contract caps what is caught at Q(t, S), blind to growth, in equal parts, and who sees growth may leave some of it. With k stewards of
 * welfare among n agents of whom the others catch all they may, ⌊kQ/n⌋ may be left, and what is best left is: with k = 0 that is the best
 * quota, with k = n the optimum. Agents who are alike may leave all of Q, and act like one planner of impatience κ who may catch Q: claims
 * that are within the caps are never contested, so that to change one by d changes its owner's utility by (1/n + λ)·Δ(κH + W′). Contract and
 * prosociality as graded complements.
 *
 * Caps are the best for what they leave of every later month, the last month first; of several the least.
 */
import { checkpoint, type Expiry, never } from '../exact/expiry.js';
import { add, greater, multiply, ONE, type Rational, rational, subtract, ZERO } from '../exact/rational.js';
import type { Commons } from './commons.js';
import { impatience } from './impatience.js';
import { type CommonsPlan, planned, signals } from './plan.js';
import { rangeMaximum } from './range-maximum.js';

/**
 * The best capped plan with k stewards among the agents.
 * @throws Interrupted when time is up
 */
export const stewardedPlan = (of: Commons, stewards: number, expired: Expiry = never): CommonsPlan =>
  cappedPlan(of, { kappa: ONE, room: (cap) => Math.floor((stewards * cap) / of.agents.length), tie: 'first' }, expired);

/**
 * The best capped plan of agents who all have the weight λ; of several best totals they catch the least, as without a contract.
 * @throws Interrupted when time is up
 */
export const cappedAlikePlan = (of: Commons, weight: Rational, expired: Expiry = never): CommonsPlan =>
  cappedPlan(of, { kappa: impatience(of.agents.length, weight), room: (cap) => cap, tie: 'last' }, expired);

/** What of a cap may be left, and that of it worth(x) − κx is greatest at the x that is left, the first or the last. */
interface Leaving {
  readonly kappa: Rational;
  readonly room: (cap: number) => number;
  readonly tie: 'first' | 'last';
}

function cappedPlan(of: Commons, { kappa, room, tie }: Leaving, expired: Expiry): CommonsPlan {
  const odds = signals(of);
  return planned(
    of,
    (worth) => {
      const kept = worth.map((values) => values.map((value, left) => subtract(value, rational(left))));
      const best = worth.map((values) =>
        rangeMaximum(
          values.map((value, left) => subtract(value, multiply(kappa, rational(left)))),
          tie,
        ),
      );
      /** What is left of a stock under a cap, by signal. */
      const under = (stock: number, cap: number): number[] => best.map((range) => range(stock - cap, stock - cap + room(cap)));
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
