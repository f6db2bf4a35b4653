/**
 * # Prosociality thresholds
 *
 * A first best a ∈ F(ω) is an equilibrium of v^λ iff no temptation's gain exceeds λ times its loss, that is iff λ is at least
 * λ*(ω,a), the largest gain/loss over the temptations at (ω,a): 0 if there is none, infinite if one has loss 0. This is the selfishness
 * level of Apt and Schäfer (2014). An environment needs λ*(E) = max_ω min_{a∈F(ω)} λ*(ω,a).
 */

import { atMost, compare, divide, equal, isPositive, isZero, less, type Rational, ZERO } from '../exact/rational.js';
import { type Environment, firstBests, gain, loss } from '../game/environment.js';
import { type Deviation, deviationsFrom, type Profile } from '../game/profile.js';

/** The threshold that no finite weight reaches. */
export const INFINITE = 'infinite';

/** A least sufficient weight λ ≥ 0, or that none suffices. */
export type Threshold = Rational | typeof INFINITE;

/** −1, 0 or 1 as x is less than, equal to or greater than y, where `infinite` exceeds every number. */
export function compareThresholds(x: Threshold, y: Threshold): -1 | 0 | 1 {
  if (x === INFINITE || y === INFINITE) return x === y ? 0 : x === INFINITE ? 1 : -1;
  return compare(x, y);
}

/** x < y, where `infinite` exceeds every number. */
export const lowerThreshold = (x: Threshold, y: Threshold): boolean => x !== INFINITE && (y === INFINITE || less(x, y));

/** x ≤ y, where `infinite` exceeds every number. */
export const thresholdAtMost = (x: Threshold, y: Threshold): boolean => y === INFINITE || (x !== INFINITE && atMost(x, y));

/** x = y. */
export const equalThresholds = (x: Threshold, y: Threshold): boolean => (x === INFINITE || y === INFINITE ? x === y : equal(x, y));

/** The greater of two thresholds. */
export const greaterThreshold = (x: Threshold, y: Threshold): Threshold => (thresholdAtMost(y, x) ? x : y);

/** A deviation that pays: its positive gain and what it costs everyone together. */
export interface Temptation extends Deviation {
  readonly contingency: number;
  readonly profile: Profile;
  readonly gain: Rational;
  /** ≥ 0 at a first best. */
  readonly loss: Rational;
}

/** The temptations at an outcome, in the order of agents, then actions. */
export const temptations = (of: Environment, contingency: number, profile: Profile): Temptation[] =>
  deviationsFrom(of, profile)
    .map((deviation) => ({
      contingency,
      profile,
      gain: gain(of, contingency, profile, deviation),
      loss: loss(of, contingency, profile, deviation),
      ...deviation,
    }))
    .filter((temptation) => isPositive(temptation.gain));

/** The weight at which a temptation at a first best ceases to tempt: gain/loss, infinite where nothing is lost. */
export const ratio = ({ gain, loss }: Pick<Temptation, 'gain' | 'loss'>): Threshold => (isZero(loss) ? INFINITE : divide(gain, loss));

/** The largest ratio among temptations at first bests; 0 for none. */
export const largestRatio = (tempting: readonly Pick<Temptation, 'gain' | 'loss'>[]): Threshold =>
  tempting.map(ratio).reduce(greaterThreshold, ZERO);

/** λ*(ω, a) of a first best a ∈ F(ω). */
export const profileThreshold = (of: Environment, contingency: number, firstBest: Profile): Threshold =>
  largestRatio(temptations(of, contingency, firstBest));

/** For each contingency the first best of least λ*(ω,a), ties by profile order, with that threshold. */
export const easiestFirstBests = (of: Environment): { readonly profile: Profile; readonly threshold: Threshold }[] =>
  of.contingencies.map((_, w) =>
    firstBests(of, w)
      .map((profile) => ({ profile, threshold: profileThreshold(of, w, profile) }))
      .reduce((best, other) => (lowerThreshold(other.threshold, best.threshold) ? other : best)),
  );

/**
 * λ*(E) = max_ω min_{a∈F(ω)} λ*(ω,a), the least weight at which every contingency has a first-best equilibrium without any contract.
 * @example
 * ```ts
 * import { environment, rational, selfishnessLevel } from 'lacuna';
 * const q = (...values: number[]) => values.map((value) => rational(value));
 * const dilemma = environment({
 *   agents: ['row', 'column'],
 *   actions: [['C', 'D'], ['C', 'D']],
 *   payoffs: [[q(3, 3), q(0, 4), q(4, 0), q(1, 1)]],
 * });
 * selfishnessLevel(dilemma); // => rational('1/2')
 * ```
 */
export const selfishnessLevel = (of: Environment): Threshold =>
  easiestFirstBests(of)
    .map(({ threshold }) => threshold)
    .reduce(greaterThreshold);

/** λ*_i(f) per agent: the largest ratio over agent i's own temptations at a choice of first bests (C8). */
export const agentThresholds = (of: Environment, choice: readonly Profile[]): Threshold[] => {
  const tempting = choice.flatMap((profile, w) => temptations(of, w, profile));
  return of.agents.map((_, agent) => largestRatio(tempting.filter((temptation) => temptation.agent === agent)));
};
