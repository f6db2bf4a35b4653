/**
 * # Phase diagrams
 *
 * A deviation with gain g and loss ℓ changes its agent's v^λ by g − λℓ. So the weights λ ≥ 0 at which a profile is an equilibrium form a
 * closed interval: every deviation of positive loss bounds it from below by g/ℓ, every one of negative loss from above, and one of loss 0
 * and positive gain leaves nothing of it. The intervals of all profiles are the phase diagram of an environment (C12).
 *
 * Notation. W is welfare, F(ω) the first bests at ω; lo and hi are the ends of an interval.
 */
import {
  add,
  atMost,
  compare,
  divide,
  equal,
  fraction,
  isNegative,
  isPositive,
  isZero,
  maximum,
  multiply,
  ONE,
  type Rational,
  subtract,
  ZERO,
} from '../exact/rational.js';
import { type Environment, firstBestWelfareAt, gain, loss } from '../game/environment.js';
import { greatestOf } from '../game/greatest.js';
import { deviationsFrom, type Profile } from '../game/profile.js';
import { INFINITE, lowerThreshold, type Threshold, thresholdAtMost } from './threshold.js';

/** The weights lo ≤ λ ≤ hi, where hi may be infinite. */
export interface WeightInterval {
  readonly from: Rational;
  readonly upTo: Threshold;
}

/** t_i, what an agent is paid in a profile at the contingency in question. */
export type Paid = (profile: Profile, agent: number) => Rational;

/**
 * The weights λ ≥ 0 at which a profile is an equilibrium of v^λ, or of v^λ + t where something is paid, at a contingency, or `null` if it is at none: lo is the largest gain/loss
 * over deviations of positive loss, at least 0, and hi the least over deviations of negative loss.
 * @example
 * ```ts
 * import { environment, rational, supportingWeights } from 'lacuna';
 * const q = (...values: number[]) => values.map((value) => rational(value));
 * const dilemma = environment({
 *   agents: ['row', 'column'],
 *   actions: [['C', 'D'], ['C', 'D']],
 *   payoffs: [[q(3, 3), q(0, 4), q(4, 0), q(1, 1)]],
 * });
 * supportingWeights(dilemma, 0, 0); // => { from: rational('1/2'), upTo: 'infinite' }
 * supportingWeights(dilemma, 0, 3); // => { from: rational(0), upTo: rational('1/2') }
 * ```
 */
export function supportingWeights(of: Environment, contingency: number, profile: Profile, paid?: Paid): WeightInterval | null {
  let [from, upTo]: [Rational, Threshold] = [ZERO, INFINITE];
  for (const deviation of deviationsFrom(of, profile)) {
    const l = loss(of, contingency, profile, deviation);
    const own = gain(of, contingency, profile, deviation);
    const g = paid === undefined ? own : add(own, subtract(paid(deviation.to, deviation.agent), paid(profile, deviation.agent)));
    if (isPositive(l)) from = maximum(from, divide(g, l));
    else if (isZero(l) && isPositive(g)) return null;
    else if (isNegative(l) && lowerThreshold(divide(g, l), upTo)) upTo = divide(g, l);
  }
  return thresholdAtMost(from, upTo) ? { from, upTo } : null;
}

/** The supporting weights of every profile at every contingency, `diagram[contingency][profile]`. */
export const phaseDiagram = (of: Environment): (WeightInterval | null)[][] =>
  of.welfare.map((row, w) => row.map((_, profile) => supportingWeights(of, w, profile)));

/** Whether a weight lies in an interval. */
export const supports = (interval: WeightInterval | null, weight: Rational): boolean =>
  interval !== null && atMost(interval.from, weight) && thresholdAtMost(weight, interval.upTo);

/**
 * The largest weight at which some profile that is no first best is an equilibrium at some contingency: above it every pure equilibrium is a
 * first best. Infinite if one is for all large weights, `null` if none is at any weight.
 */
export function lastOtherEquilibrium(of: Environment): Threshold | null {
  const ends = phaseDiagram(of).flatMap((row, w) =>
    row.flatMap((interval, profile) =>
      interval === null || equal(of.welfare[w][profile], firstBestWelfareAt(of, w)) ? [] : [interval.upTo],
    ),
  );
  return ends.reduce<Threshold | null>((last, end) => (last === null || lowerThreshold(last, end) ? end : last), null);
}

/** Every gain/loss over all deviations of loss other than 0. */
const ratios = (of: Environment): Rational[] =>
  of.welfare.flatMap((row, w) =>
    row.flatMap((_, profile) =>
      deviationsFrom(of, profile).flatMap((deviation) => {
        const cost = loss(of, w, profile, deviation);
        return isZero(cost) ? [] : [divide(gain(of, w, profile, deviation), cost)];
      }),
    ),
  );

/** The last of the critical weights. */
export const lastCriticalWeight = (of: Environment): Rational => greatestOf([ZERO, ...ratios(of)]);

/**
 * 0 and every gain/loss > 0 over all deviations of loss other than 0, in ascending order. Only there does the sign of some g − λℓ change, so
 * equilibria are the same at all weights between two that are next to each other, and at all beyond the last.
 */
export function criticalWeights(of: Environment): Rational[] {
  const sorted = [ZERO, ...ratios(of).filter(isPositive)].sort(compare);
  return sorted.filter((weight, k) => k === 0 || !equal(weight, sorted[k - 1]));
}

/** The critical weights with one between each two that are next to each other and one beyond the last: what happens at any λ ≥ 0 happens at one. */
export function representativeWeights(of: Environment): Rational[] {
  const critical = criticalWeights(of);
  return critical.flatMap((weight, k) => [
    weight,
    k + 1 < critical.length ? multiply(fraction(1n, 2n), add(weight, critical[k + 1])) : add(weight, ONE),
  ]);
}
