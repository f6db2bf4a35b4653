/**
 * # What mediated play of an induced game can come to
 *
 * How often a (coarse) correlated equilibrium of the induced game can play a profile, and the least welfare that one can lose: two linear
 * programs. They bound mixed Nash equilibria as well.
 */
import { isPositive, minimum, ONE, type Rational, subtract, ZERO } from '../../exact/rational.js';
import { type CorrelatedConcept, greatestExpectation, leastExpectation } from '../../game/correlated.js';
import { type Environment, firstBestWelfareAt } from '../../game/environment.js';
import type { Profile } from '../../game/profile.js';
import type { Language } from '../language/language.js';
import { inducedUtilities } from './induced-game.js';

/** A mechanism in full at one contingency: `transfers[cell][agent]`. */
export interface Mechanism {
  readonly environment: Environment;
  readonly language: Language;
  readonly contingency: number;
  readonly transfers: readonly (readonly Rational[])[];
}

/** The greatest x(a) over the equilibria x of the induced game. */
export const greatestProbability = (
  { environment: of, language, contingency, transfers }: Mechanism,
  profile: Profile,
  concept: CorrelatedConcept = 'correlated',
): Rational => {
  const indicator = of.welfare[contingency].map((_, a) => (a === profile ? ONE : ZERO));
  return greatestExpectation(of, inducedUtilities(of.payoffs, language, transfers), contingency, indicator, concept).value;
};

/** W*(ω) − W(ω,a) for every profile. */
export const lossesAt = (of: Environment, contingency: number): Rational[] =>
  of.welfare[contingency].map((w) => subtract(firstBestWelfareAt(of, contingency), w));

/** The least E_x[W*(ω) − W(ω,·)] over the equilibria x of the induced game. */
export const leastLoss = (
  { environment: of, language, contingency, transfers }: Mechanism,
  concept: CorrelatedConcept = 'correlated',
): Rational =>
  leastExpectation(of, inducedUtilities(of.payoffs, language, transfers), contingency, lossesAt(of, contingency), concept).value;

/** δ, the least loss of a profile that is not a first best; 0 where every profile is one. */
export function stakeAt(of: Environment, contingency: number): Rational {
  const [first = ZERO, ...rest] = lossesAt(of, contingency).filter(isPositive);
  return rest.reduce(minimum, first);
}
