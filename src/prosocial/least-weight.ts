/**
 * # The least weight, by what prosocial agents maximise
 *
 * λ*(E) read off the definition: the least λ ≥ 0 at which every contingency has a first best that is an equilibrium of v^λ. Where
 * v = u + λW it is the selfishness level, a largest ratio of gain to loss. Where v is affine in λ otherwise, each comparison that an
 * equilibrium must stand bounds λ from below or from above, so that a profile is an equilibrium on a closed interval; what is least is then
 * 0 or the lower end of some interval.
 */
import { compare, divide, isNegative, isPositive, maximum, type Rational, subtract, ZERO } from '../exact/rational.js';
import { type Environment, firstBests } from '../game/environment.js';
import { Inapplicable, interpretationOf, pureNash, weighsWelfare } from '../game/interpretation.js';
import type { Profile } from '../game/profile.js';
import { supports, type WeightInterval } from './phase.js';
import { INFINITE, lowerThreshold, selfishnessLevel, type Threshold, thresholdAtMost } from './threshold.js';
import { prosocialUtilities, reliefBy } from './utility.js';

/**
 * The least weight at which every contingency has a first-best equilibrium; infinite if there is none. More than that may be too much.
 * @throws Inapplicable where v is not affine in λ, or equilibria are strict: the weights that do then need not have a least one
 */
export function leastWeight(of: Environment): Threshold {
  const { prosocial, equilibrium } = interpretationOf(of);
  if (prosocial === weighsWelfare && equilibrium === pureNash) return selfishnessLevel(of);
  const intervals = of.contingencies.map((_, w) =>
    firstBests(of, w)
      .map((profile) => affineInterval(of, w, profile))
      .filter((interval) => interval !== null),
  );
  const candidates = [ZERO, ...intervals.flat().map(({ from }) => from)].sort(compare);
  return candidates.find((weight) => intervals.every((at) => at.some((interval) => supports(interval, weight)))) ?? INFINITE;
}

/** The weights at which a profile is an equilibrium, for a utility affine in the weight. */
function affineInterval(of: Environment, contingency: number, profile: Profile): WeightInterval | null {
  const { comparisons, strict, name } = interpretationOf(of).equilibrium;
  if (strict) throw new Inapplicable(`a least weight supposes weak inequalities, and not: ${name}`);
  const [table, relief] = [prosocialUtilities(of, ZERO)[contingency], reliefBy(of)];
  let [from, upTo]: [Rational, Threshold] = [ZERO, INFINITE];
  for (const comparison of comparisons(of, profile)) {
    const gain = subtract(table[comparison.to][comparison.agent], table[comparison.from][comparison.agent]);
    const slope = relief(contingency, comparison.agent, comparison.from, comparison.to);
    if (isPositive(slope)) from = maximum(from, divide(gain, slope));
    else if (isNegative(slope)) upTo = lowerThreshold(divide(gain, slope), upTo) ? divide(gain, slope) : upTo;
    else if (isPositive(gain)) return null;
  }
  return thresholdAtMost(from, upTo) ? { from, upTo } : null;
}
