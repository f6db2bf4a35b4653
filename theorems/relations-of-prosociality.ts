/**
 * # How the theorems about prosocial agents hang together
 *
 * The phase diagram (C12) knows at which weights each profile is an equilibrium; the threshold (C1) is what it says of first bests, and
 * closure (C2), substitution (C4) and the dilemmas (D) rest on that.
 */
import { completeLanguage, emptyLanguage } from '../src/contract/language/language.js';
import { MECHANISM_CLASSES } from '../src/contract/language/setting.js';
import { fraction, multiply, ZERO } from '../src/exact/rational.js';
import { firstBestWelfare } from '../src/game/environment.js';
import { selectionBound, welfareTraps } from '../src/prosocial/selection.js';
import {
  agentThresholds,
  easiestFirstBests,
  INFINITE,
  lowerThreshold,
  profileThreshold,
  selfishnessLevel,
  type Threshold,
  thresholdAtMost,
} from '../src/prosocial/threshold.js';
import { all, claim, equivalent } from '../src/theory/statement/conclusion.js';
import { quantities, type Relation, relate, sets, truths } from '../src/theory/statement/relation.js';
import type { FamilySubject, Subject } from '../src/theory/statement/subject.js';
import type { Theorem } from '../src/theory/statement/theorem.js';
import { undetectableTemptation } from './contracts/undetectable-temptation.js';
import { chickenThreshold } from './dilemmas/chicken-threshold.js';
import { manyPlayerDilemmaThreshold } from './dilemmas/many-player-dilemma-threshold.js';
import { prisonersDilemmaThreshold } from './dilemmas/prisoners-dilemma-threshold.js';
import { publicGoodsThreshold } from './dilemmas/public-goods-threshold.js';
import { travelersDilemmaThreshold } from './dilemmas/travelers-dilemma-threshold.js';
import { completeContractsSuffice } from './foundations/complete-contracts-suffice.js';
import { contractsAndProsocialitySubstitute } from './prosociality/contracts-and-prosociality-substitute.js';
import { contractsExcuseDetectedTemptations } from './prosociality/contracts-excuse-detected-temptations.js';
import { inClass, noMechanismButProsociality } from './prosociality/no-mechanism-but-prosociality.js';
import { onlyTrapsSurviveLargeWeights } from './prosociality/only-traps-survive-large-weights.js';
import { ownTemptationsSetEachWeight } from './prosociality/own-temptations-set-each-weight.js';
import { phaseDiagramShowsThresholdsAndTraps } from './prosociality/phase-diagram-shows-thresholds-and-traps.js';
import { prosocialThreshold } from './prosociality/prosocial-threshold.js';
import { prosocialityClosesEveryGap } from './prosociality/prosociality-closes-every-gap.js';
import { sidePaymentsBenefitEveryone } from './prosociality/side-payments-benefit-everyone.js';
import { ITS_OWN, outcomesWhere, supportingWeightsFormAnInterval } from './prosociality/supporting-weights-form-an-interval.js';
import { welfareImprovementsSelectFirstBests } from './prosociality/welfare-improvements-select-first-bests.js';
import { worstClosedWalkSetsTheWeight } from './prosociality/worst-closed-walk-sets-the-weight.js';

const JUST_BELOW = fraction(999n, 1000n);
const STABLE = 'at every ω some first best is an equilibrium of v^λ';

/** The first bests of least threshold. */
const easiest = ({ environment }: Subject): number[] => easiestFirstBests(environment).map(({ profile }) => profile);

/** The weight that a theorem claims to be λ*(E), by its closed form. */
function claimed(to: Theorem<FamilySubject>, subject: FamilySubject): Threshold {
  const whole = to.conclude(subject);
  const conclusion = whole.kind === 'all' ? whole.parts[0] : whole;
  const value = conclusion.kind === 'comparison' ? conclusion.right.value : INFINITE;
  return value === 'undefined' ? INFINITE : value;
}

/** The least weight of a family of games, in closed form, from the threshold of its first bests. */
const closedForm = (to: Theorem<FamilySubject>): Relation =>
  relate(prosocialThreshold, to, {
    how: 'the largest ratio of gain to loss of a temptation, read off the payoffs; first bests are stable there and not just below',
    instances: (subject) => {
      const weight = claimed(to, subject);
      const weights = weight === INFINITE ? [] : lowerThreshold(ZERO, weight) ? [weight, multiply(weight, JUST_BELOW)] : [weight];
      return weights.map((each) => ({ environment: subject.environment, choice: easiest(subject), weight: each }));
    },
    entails: (_, given) => {
      const [at, ...below] = truths(given, STABLE);
      return all(
        equivalent(['first bests are stable at the closed form', at], ['always', true]),
        equivalent(['and just below', below.some(Boolean)], ['never', false]),
      );
    },
  });

export const PROSOCIAL_RELATIONS: readonly Relation[] = [
  relate(supportingWeightsFormAnInterval, prosocialThreshold, {
    how: 'at a first best no deviation has a negative loss: the interval has no upper end',
    instances: ({ environment, weight }) => [{ environment, weight }],
    entails: ({ environment: of, choice, weight }, given) => {
      return all(
        ...choice.map((profile, w) => {
          const [name] = outcomesWhere(of, (v, a) => v === w && a === profile);
          const [supported] = truths(given, `lo ≤ λ ≤ hi of ${name}, ${ITS_OWN}`);
          return equivalent(
            [`${name} is supported`, supported],
            ['λ ≥ λ*(ω,f(ω))', thresholdAtMost(profileThreshold(of, w, profile), weight)],
          );
        }),
      );
    },
  }),
  relate(supportingWeightsFormAnInterval, phaseDiagramShowsThresholdsAndTraps, { how: 'the diagram is the intervals of all profiles' }),
  relate(phaseDiagramShowsThresholdsAndTraps, onlyTrapsSurviveLargeWeights, {
    how: 'traps are the profiles outside F of nonempty interval without upper end',
    instances: ({ environment }) => [{ environment }],
    entails: ({ environment }, given) =>
      equivalent(
        ['hi is finite for all others', truths(given, 'hi is finite for all others')[0]],
        ['there are no traps', welfareTraps(environment).length === 0],
      ),
  }),
  relate(phaseDiagramShowsThresholdsAndTraps, welfareImprovementsSelectFirstBests, {
    how: 'a deviation that raises welfare ends the interval of a profile outside F, no later than at λ̄',
    instances: ({ environment }) => [{ environment }],
    entails: ({ environment }, given) => {
      const [last] = quantities(given, 'the largest hi outside F');
      return claim(['λ̄', selectionBound(environment)], '>=', ['the largest hi outside F', last === 'undefined' ? ZERO : last]);
    },
  }),
  relate(prosocialThreshold, prosocialityClosesEveryGap, {
    how: 'the first bests of least threshold are equilibria without any transfer',
    instances: (subject) => [{ environment: subject.environment, weight: subject.weight, choice: easiest(subject) }],
    entails: ({ environment }, given) => {
      const [stable] = sets(given, 'where f(ω) is an equilibrium of v^λ');
      return equivalent(['paying nothing reaches W*', stable.length === environment.contingencies.length], ['always', true]);
    },
  }),
  ...[prisonersDilemmaThreshold, chickenThreshold, publicGoodsThreshold, manyPlayerDilemmaThreshold, travelersDilemmaThreshold].map(
    closedForm,
  ),
  relate(undetectableTemptation, noMechanismButProsociality, {
    how: 'the first half: no mechanism of any class',
    instances: (subject) => MECHANISM_CLASSES.map((mechanismClass) => inClass(subject, mechanismClass)),
  }),
  relate(prosocialityClosesEveryGap, noMechanismButProsociality, {
    how: 'the second half: weight λ*(E), which is finite where first bests are unique',
    instances: (subject) => {
      const level = selfishnessLevel(subject.environment);
      return MECHANISM_CLASSES.map((mechanismClass) => ({
        ...inClass(subject, mechanismClass),
        weight: level === INFINITE ? ZERO : level,
      }));
    },
  }),
  relate(contractsAndProsocialitySubstitute, prosocialityClosesEveryGap, {
    how: 'in the empty language λ*_L = λ*(E), and no language needs more',
    instances: (subject) => {
      const empty = emptyLanguage(subject.environment);
      return [
        { ...subject, language: empty, finer: subject.language },
        { ...subject, finer: subject.language },
      ];
    },
    entails: (_, given) =>
      all(...truths(given, 'the gap at weight λ is 0').map((closed) => equivalent(['the gap at weight λ is 0', closed], ['always', true]))),
  }),
  relate(completeContractsSuffice, contractsAndProsocialitySubstitute, {
    how: 'its last part: selfish agents can be held to first bests by a complete contract, with nothing burned',
    instances: (subject) => [{ ...subject, language: completeLanguage(subject.environment), liability: null, choice: easiest(subject) }],
    entails: ({ environment }, given) =>
      claim(['the welfare of f', quantities(given, 'the welfare of f')[0]], '=', ['W*', firstBestWelfare(environment)]),
  }),
  relate(worstClosedWalkSetsTheWeight, contractsAndProsocialitySubstitute, {
    how: 'what λ*_L is where money may leave without bound; in the empty language every temptation is a closed walk',
  }),
  relate(prosocialityClosesEveryGap, sidePaymentsBenefitEveryone, {
    how: 'agents of weight λ*(E) play first bests without a mechanism, so with constant side payments too',
  }),
  relate(ownTemptationsSetEachWeight, prosocialThreshold, {
    how: 'the same weight for every agent',
    instances: ({ environment, choice, weight }) => [{ environment, choice, weights: environment.agents.map(() => weight) }],
    entails: ({ environment: of, choice, weight }, given) =>
      equivalent(
        ['f is an equilibrium at every ω', truths(given, 'f is an equilibrium at every ω')[0]],
        ['λ is at least every threshold of f', choice.every((profile, w) => thresholdAtMost(profileThreshold(of, w, profile), weight))],
      ),
  }),
  relate(contractsExcuseDetectedTemptations, ownTemptationsSetEachWeight, {
    how: 'the empty language: every temptation is undetectable, and transfers change nothing',
    instances: (subject) => [
      { ...subject, language: emptyLanguage(subject.environment), mechanismClass: 'subsidy-free' as const, liability: null },
    ],
    entails: ({ environment: of, choice, weights }, given) =>
      equivalent(
        ['some transfers make f an equilibrium', truths(given, 'some transfers make f an equilibrium, by linear programming')[0]],
        ['λ_i ≥ λ*_i(f) for every agent', agentThresholds(of, choice).every((threshold, i) => thresholdAtMost(threshold, weights[i]))],
      ),
  }),
];
