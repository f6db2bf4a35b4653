/**
 * # Planners of a commons
 *
 * A planner with impatience κ ≥ 1 catches argmax_H κH + E[W'(f_r(S − H))] each month, W' being what the same planner is going to catch
 * from the next month on: κ times as greedy for this month, and at κ = 1 the optimum. With x = S − H left, that is the greatest of
 * W'(f_r(x)) − κx over x ≤ S, so that one pass over x serves all stocks: a plan takes T·R·K steps for R factors.
 *
 * Notation. `W[month][stock]` is E of what is caught from a month on, before its growth is known.
 */
import { checkpoint, type Expiry, never } from '../exact/expiry.js';
import { add, atMost, less, multiply, ONE, type Rational, rational, subtract, ZERO } from '../exact/rational.js';
import type { Commons } from './commons.js';
import { successors } from './growth.js';

/**
 * Which of several best totals is caught. `sparing`: the least, which is worth most to everyone where κ > 1; `greedy`: the greatest, the
 * only one that prosocial agents may keep to.
 */
export type Tie = 'sparing' | 'greedy';

/** What is caught at every month, stock and growth, and what that is worth. */
export interface CommonsPlan {
  /** W as `welfare[month][stock]`, months from 0, with W = 0 after the last. */
  readonly welfare: readonly (readonly Rational[])[];
  /** H, of a month (from 0), a stock and the index of the growth among `growth`, which changes nothing where it is not seen. */
  readonly total: (month: number, stock: number, growth: number) => number;
}

/** What x units that are left at the end of a month are worth, `worth[signal][x]`: for each factor if it is seen before, else expected. */
export function worthOfRest(of: Commons, next: readonly Rational[]): Rational[][] {
  const units = [...next.keys()];
  const byFactor = successors(of).map((grown) => units.map((left) => next[grown[left]]));
  if (of.seen === 'before') return byFactor;
  return [units.map((left) => of.growth.reduce((total, { probability }, k) => add(total, multiply(probability, byFactor[k][left])), ZERO))];
}

/** The probabilities of what agents may see before they claim: of each factor, or of nothing. */
export const signals = ({ seen, growth }: Commons): readonly Rational[] =>
  seen === 'before' ? growth.map(({ probability }) => probability) : [ONE];

/**
 * The plan that leaves of every stock what a rule says, `rest(worth, month)[signal][stock]`, of which it may know what every rest is worth
 * by signal: the one backward induction that all plans here share.
 */
export function planned(
  of: Commons,
  rest: (worth: readonly (readonly Rational[])[], month: number) => readonly ArrayLike<number>[],
  expired: Expiry = never,
): CommonsPlan {
  const odds = signals(of);
  const welfare: Rational[][] = [];
  const left: (readonly ArrayLike<number>[])[] = [];
  welfare[of.months] = new Array(of.capacity + 1).fill(ZERO);
  for (let month = of.months - 1; month >= 0; month--) {
    checkpoint(expired);
    const worth = worthOfRest(of, welfare[month + 1]);
    left[month] = rest(worth, month);
    welfare[month] = welfare[month + 1].map((_, stock) =>
      odds.reduce((total, odd, signal) => {
        const kept = left[month][signal][stock];
        const value = add(rational(stock - kept), worth[signal][kept]);
        return add(total, odds.length === 1 ? value : multiply(odd, value));
      }, ZERO),
    );
  }
  return { welfare, total: (month, stock, growth) => stock - left[month][of.seen === 'before' ? growth : 0][stock] };
}

/** For every stock S, the x ≤ S that is best for worth(x) − κx. */
export function bestRest(worth: readonly Rational[], impatience: Rational, tie: Tie): Uint32Array {
  const rest = new Uint32Array(worth.length);
  let best = worth[0];
  for (let left = 1; left < worth.length; left++) {
    const value = subtract(worth[left], multiply(impatience, rational(left)));
    const better = tie === 'sparing' ? atMost(best, value) : less(best, value);
    rest[left] = better ? left : rest[left - 1];
    if (better) best = value;
  }
  return rest;
}

/**
 * The plan of a planner who is κ times as greedy for the month at hand.
 * @throws Interrupted when time is up
 */
export const impatientPlan = (of: Commons, impatience: Rational, tie: Tie = 'sparing', expired: Expiry = never): CommonsPlan =>
  planned(of, (worth) => worth.map((values) => bestRest(values, impatience, tie)), expired);

/** The optimum: the plan of greatest welfare, seen or unseen as the commons says; of several best totals the greatest. */
export const optimalPolicy = (of: Commons, expired: Expiry = never): CommonsPlan => impatientPlan(of, ONE, 'greedy', expired);

/** W*, the greatest expected welfare, the growth being seen as the commons says. */
export const optimalValue = (of: Commons, expired: Expiry = never): Rational => optimalPolicy(of, expired).welfare[0][of.start];

/** What a plan is worth from the start. */
export const planValue = (of: Commons, { welfare }: CommonsPlan): Rational => welfare[0][of.start];
