/**
 * # Closed forms for one contingency
 *
 * With one contingency a contract works by fines alone, and V_L, λ*_L and what must be detected are read off gains and losses (B16). Over
 * several contingencies the same expressions are computed one by one and put together, as if no cell met two of them; where some cell does,
 * they may promise more than any mechanism holds.
 *
 * Notation. A deviation *pays* an agent of weight λ if gain > λ·loss; it is *unseen* if it stays in its cell.
 */
import { isDetectable, type Language, signalLanguage } from '../contract/language/language.js';
import type { Choice } from '../contract/language/setting.js';
import { literalDeviations } from '../contract/literal/literal-walks.js';
import { greater, maximum, multiply, type Rational, sum, ZERO } from '../exact/rational.js';
import { type Environment, firstBests, gain, loss } from '../game/environment.js';
import type { Deviation, Profile } from '../game/profile.js';
import { greaterThreshold, ratio, type Threshold, thresholdAtMost } from './threshold.js';

/** The deviations from an outcome with gain > λ·loss. */
export const payingDeviations = (of: Environment, weight: Rational, contingency: number, profile: Profile): Deviation[] =>
  literalDeviations(of, profile).filter((deviation) =>
    greater(gain(of, contingency, profile, deviation), multiply(weight, loss(of, contingency, profile, deviation))),
  );

/** Those of them that stay in their cell. */
export const unseenPaying = (of: Environment, language: Language, weight: Rational, contingency: number, profile: Profile): Deviation[] =>
  payingDeviations(of, weight, contingency, profile).filter((deviation) => !isDetectable(language, contingency, profile, deviation));

/** Σ_ω p(ω) max{W(ω,a): no undetectable temptation at (ω,a)}, or `null` where some ω has no such a. */
export function valueInClosedForm(of: Environment, language: Language): Rational | null {
  const safe = of.welfare.map((row, w) => row.filter((_, profile) => unseenPaying(of, language, ZERO, w, profile).length === 0));
  return safe.some(({ length }) => length === 0) ? null : sum(safe.map((row, w) => multiply(of.prior[w], row.reduce(maximum))));
}

/** max_ω min_{a ∈ F(ω)} of the largest gain/loss over the undetectable temptations at (ω,a): 0 for none, infinite where one loses nothing. */
export function thresholdInClosedForm(of: Environment, language: Language): Threshold {
  const needed = (w: number, profile: Profile): Threshold =>
    unseenPaying(of, language, ZERO, w, profile)
      .map((deviation) => ratio({ gain: gain(of, w, profile, deviation), loss: loss(of, w, profile, deviation) }))
      .reduce(greaterThreshold, ZERO);
  return of.contingencies
    .map((_, w) =>
      firstBests(of, w)
        .map((profile) => needed(w, profile))
        .reduce((x, y) => (thresholdAtMost(x, y) ? x : y)),
    )
    .reduce(greaterThreshold);
}

/** The language of two cells: the outcomes of deviations from the choice that pay an agent of weight λ, and all others. */
export function payingOrNot(of: Environment, weight: Rational, choice: Choice): Language {
  const pays = choice.map((profile, w) => new Set(payingDeviations(of, weight, w, profile).map(({ to }) => to)));
  return signalLanguage(of, (w, profile) => (pays[w].has(profile) ? 'pays' : 'does not'));
}
