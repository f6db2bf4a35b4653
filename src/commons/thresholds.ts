/**
 * # How much prosociality keeps to the optimum
 *
 * In each month, with optimal months to follow of which everyone expects an equal share, the agents play a game: the weight at which an
 * optimal profile of claims is its equilibrium is the largest gain/loss of a deviation (C1 of the theory), the least over optimal profiles.
 *
 * Of several optimal totals only the greatest has a finite weight, since catching as much as a greater one costs nothing and pays; and of
 * the ways to claim it the most even is best. Who then catches d units more gains d(1 − 1/n) − loss/n, whoever she is; and under rules other
 * than equal awards, who claims the whole stock takes from the others as well, most if her own claim was the least.
 */
import { checkpoint, type Expiry, never } from '../exact/expiry.js';
import { add, divide, isPositive, maximum, ONE, type Rational, rational, subtract, ZERO } from '../exact/rational.js';
import type { Commons } from './commons.js';
import { nextStock } from './growth.js';
import { weightOfImpatience } from './impatience.js';
import { patienceSlopes } from './patience-slopes.js';
import { bestRest, optimalPolicy, worthOfRest } from './plan.js';
import { awardsOf } from './sharing.js';

/** What who claims a whole stock is awarded, by stock and by what was to be left: by lot, long to find, and the same in many months. */
type Grabs = Map<string, Rational>;

/** The least weights at which agents who are all alike keep to the optimum, without a contract. */
export interface CommonsThresholds {
  /** At every stock that the optimum comes to. */
  readonly onPath: Rational;
  /** At every stock there is. */
  readonly everywhere: Rational;
  /** On the path, month by month. */
  readonly byMonth: readonly Rational[];
}

/**
 * The thresholds of the optimum in a commons, growth seen as it says; 0 for a single agent.
 * @throws Interrupted when time is up
 */
export function commonsThresholds(of: Commons, expired: Expiry = never): CommonsThresholds {
  const plan = optimalPolicy(of, expired);
  const byMonth: Rational[] = [];
  let everywhere = ZERO;
  let reached = new Set([of.start]);
  const grabbed: Grabs = new Map();
  for (let month = 0; month < of.months; month++) {
    const weights = stageThresholds(of, plan.welfare[month + 1], expired, grabbed);
    for (const byStock of weights) everywhere = byStock.reduce(maximum, everywhere);
    byMonth.push([...reached].flatMap((stock) => weights.map((byStock) => byStock[stock])).reduce(maximum, ZERO));
    reached = new Set(
      [...reached].flatMap((stock) => of.growth.map(({ factor }, k) => nextStock(of, stock - plan.total(month, stock, k), factor))),
    );
  }
  return { onPath: byMonth.reduce(maximum, ZERO), everywhere, byMonth };
}

/**
 * The threshold of a month that is followed by optimal ones, `thresholds[signal][stock]`, from `next[stock]`, what they are worth.
 * @throws Interrupted when time is up
 */
export function stageThresholds(of: Commons, next: readonly Rational[], expired: Expiry = never, grabbed: Grabs = new Map()): Rational[][] {
  return worthOfRest(of, next).map((worth) => {
    const rest = bestRest(worth, ONE, 'greedy');
    const slopes = patienceSlopes(worth);
    return worth.map((_, stock) => {
      checkpoint(expired);
      const slope = slopes[rest[stock]];
      if (slope === null || of.agents.length === 1) return ZERO;
      // A slope above 1: with the greatest optimal total nothing more is caught for nothing.
      const more = weightOfImpatience(of.agents.length, slope) ?? ZERO;
      return of.sharing === 'equal' ? more : maximum(more, grabWeight(of, stock, rest[stock], worth[rest[stock]], grabbed));
    });
  });
}

/** Gain over loss of claiming the whole stock where `left` units were to be left, worth so much, and the rest shared evenly. */
function grabWeight(of: Commons, stock: number, left: number, worth: Rational, grabbed: Grabs): Rational {
  const claims = evenClaims(stock - left, of.agents.length);
  const least = claims.length - 1;
  const key = `${stock} ${left}`;
  const award = grabbed.get(key) ?? awardsOf(of.sharing, stock, claims.with(least, stock))[least];
  grabbed.set(key, award);
  const share = divide(worth, rational(of.agents.length));
  const gain = subtract(subtract(award, rational(claims[least])), share);
  const loss = subtract(add(rational(stock - left), worth), rational(stock));
  return isPositive(gain) ? divide(gain, loss) : ZERO;
}

/** A total claimed by n agents as evenly as can be, the greater claims first. */
export const evenClaims = (total: number, agents: number): number[] => {
  const least = Math.floor(total / agents);
  return Array.from({ length: agents }, (_, i) => least + (i < total - least * agents ? 1 : 0));
};
