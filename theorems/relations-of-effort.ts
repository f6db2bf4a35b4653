/**
 * # How the theorems about effort games hang together
 *
 * What holds of the paper's dilemma and stag hunt under its conditions is what holds of effort games under the exact ones, which follow;
 * and what holds of effort games is what holds of every game.
 */
import { COOPERATION_VERIFIABLE, payoffsVerifiable } from '../src/contract/effort-language.js';
import { subtract, ZERO } from '../src/exact/rational.js';
import { firstBestWelfare } from '../src/game/environment.js';
import { costsOf } from '../src/prosocial/effort-contract.js';
import { claim } from '../src/theory/conclusion.js';
import { quantities, type Relation, relate } from '../src/theory/relation.js';
import type { FamilySubject, Subject } from '../src/theory/subject.js';
import type { Theorem } from '../src/theory/theorem.js';
import { cooperatingRaisesWelfare } from './cooperating-raises-welfare.js';
import { cooperatingRaisesWelfareInTheDilemma } from './cooperating-raises-welfare-in-the-dilemma.js';
import { cooperatingRaisesWelfareInTheStagHunt } from './cooperating-raises-welfare-in-the-stag-hunt.js';
import { cooperationParetoDominatesDefection } from './cooperation-pareto-dominates-defection.js';
import { cooperationParetoDominatesDefectionInTheDilemma } from './cooperation-pareto-dominates-defection-in-the-dilemma.js';
import { cooperationParetoDominatesDefectionInTheStagHunt } from './cooperation-pareto-dominates-defection-in-the-stag-hunt.js';
import { defectionDominates } from './defection-dominates.js';
import { defectionDominatesInTheDilemma } from './defection-dominates-in-the-dilemma.js';
import { defectionIsTheOnlyEquilibrium } from './defection-is-the-only-equilibrium.js';
import { defectionIsTheOnlyEquilibriumInTheDilemma } from './defection-is-the-only-equilibrium-in-the-dilemma.js';
import { defectionPaysSomewhere } from './defection-pays-somewhere.js';
import { defectionPaysSomewhereInTheStagHunt } from './defection-pays-somewhere-in-the-stag-hunt.js';
import { highEffortCooperationIsBest } from './high-effort-cooperation-is-best.js';
import { highEffortCooperationIsBestInTheDilemma } from './high-effort-cooperation-is-best-in-the-dilemma.js';
import { highEffortCooperationIsBestInTheStagHunt } from './high-effort-cooperation-is-best-in-the-stag-hunt.js';
import { lastEffortIsNeverBought } from './last-effort-is-never-bought.js';
import { lastEffortIsNeverBoughtInTheDilemma } from './last-effort-is-never-bought-in-the-dilemma.js';
import { lastEffortIsNeverBoughtInTheStagHunt } from './last-effort-is-never-bought-in-the-stag-hunt.js';
import { lastEffortTakesItsWeight } from './last-effort-takes-its-weight.js';
import { lastEffortTakesWeightTwoInTheDilemma } from './last-effort-takes-weight-two-in-the-dilemma.js';
import { lastEffortTakesWeightTwoInTheStagHunt } from './last-effort-takes-weight-two-in-the-stag-hunt.js';
import { oneContingencyClosedForm } from './one-contingency-closed-form.js';
import { oneProsocialAgentIsNotEnough } from './one-prosocial-agent-is-not-enough.js';
import { oneProsocialAgentIsNotEnoughInTheDilemma } from './one-prosocial-agent-is-not-enough-in-the-dilemma.js';
import { oneProsocialAgentIsNotEnoughInTheStagHunt } from './one-prosocial-agent-is-not-enough-in-the-stag-hunt.js';
import { payoffsRevealEffort } from './payoffs-reveal-effort.js';
import { smallerLossGreaterWeight } from './smaller-loss-greater-weight.js';
import { threeEquilibriaInTheStagHunt } from './three-equilibria-in-the-stag-hunt.js';
import { threeEquilibriaOfEffort } from './three-equilibria-of-effort.js';
import { verifiablePayoffsSuffice } from './verifiable-payoffs-suffice.js';
import { weightTwoSufficesInTheStagHunt } from './weight-two-suffices-in-the-stag-hunt.js';
import { weightTwoSufficesWithoutAContract } from './weight-two-suffices-without-a-contract.js';

/** The subject with the costs of effort that the paper's numbers make, (R−P)/6 and (R−P)/12, written out. */
const withCosts = <S extends FamilySubject>(subject: S): S => {
  const { epsilon, eta } = costsOf(subject.parameters);
  return { ...subject, parameters: { ...subject.parameters, epsilon, eta } };
};

/** The special case, for the usual costs, of a theorem about any costs. */
const usualCosts = <S extends FamilySubject>(general: Theorem<S>, ...cases: readonly Theorem<S>[]): Relation[] =>
  cases.map((one) =>
    relate(general, one, {
      how: 'the conditions of the paper give the exact ones, with ε = (R−P)/6 and η = (R−P)/12',
      instances: (subject) => [withCosts(subject)],
    }),
  );

/** The special case of a theorem under conditions that give the exact ones. */
const special = <S extends Subject>(general: Theorem<S>, ...cases: readonly Theorem<S>[]): Relation[] =>
  cases.map((one) =>
    relate(general, one, { how: 'the conditions of the paper give the exact ones, of the same game', instances: (subject) => [subject] }),
  );

export const EFFORT_RELATIONS: readonly Relation[] = [
  ...special(cooperatingRaisesWelfare, cooperatingRaisesWelfareInTheDilemma, cooperatingRaisesWelfareInTheStagHunt),
  ...special(
    cooperationParetoDominatesDefection,
    cooperationParetoDominatesDefectionInTheDilemma,
    cooperationParetoDominatesDefectionInTheStagHunt,
  ),
  ...special(defectionDominates, defectionDominatesInTheDilemma),
  ...special(defectionIsTheOnlyEquilibrium, defectionIsTheOnlyEquilibriumInTheDilemma),
  ...special(defectionPaysSomewhere, defectionPaysSomewhereInTheStagHunt),
  ...special(highEffortCooperationIsBest, highEffortCooperationIsBestInTheDilemma, highEffortCooperationIsBestInTheStagHunt),
  ...usualCosts(lastEffortIsNeverBought, lastEffortIsNeverBoughtInTheDilemma, lastEffortIsNeverBoughtInTheStagHunt),
  ...usualCosts(lastEffortTakesItsWeight, lastEffortTakesWeightTwoInTheDilemma, lastEffortTakesWeightTwoInTheStagHunt),
  ...usualCosts(oneProsocialAgentIsNotEnough, oneProsocialAgentIsNotEnoughInTheDilemma, oneProsocialAgentIsNotEnoughInTheStagHunt),
  ...special(threeEquilibriaOfEffort, threeEquilibriaInTheStagHunt),
  ...special(weightTwoSufficesWithoutAContract, weightTwoSufficesInTheStagHunt),
  relate(oneContingencyClosedForm, lastEffortIsNeverBought, {
    how: 'part 1, where cooperation alone is verifiable: (CH,CL) is the best profile without undetectable temptation; under balance it lacks no one to pay',
    instances: ({ environment }) => [
      { environment, language: COOPERATION_VERIFIABLE, mechanismClass: 'subsidy-free', liability: null, weight: ZERO },
    ],
    entails: ({ environment, parameters }, given) => {
      const [value] = quantities(given, 'its closed form');
      return claim(['W* − V_L', typeof value === 'string' ? 'infinite' : subtract(firstBestWelfare(environment), value)], '=', [
        'η',
        costsOf(parameters).eta,
      ]);
    },
  }),
  relate(lastEffortIsNeverBought, smallerLossGreaterWeight, { how: 'one factor of the product: the gap η' }),
  relate(lastEffortTakesItsWeight, smallerLossGreaterWeight, { how: 'the other factor: the weight ε/η' }),
  relate(verifiablePayoffsSuffice, payoffsRevealEffort, {
    how: 'the language of payoffs, in effort games',
    instances: ({ environment, mechanismClass }) => [{ environment, language: payoffsVerifiable(environment), mechanismClass }],
    entails: (_, given) =>
      claim(['the gap', quantities(given, 'the cooperation gap (infinite where there is no equilibrium pair)')[0]], '=', ['zero', ZERO]),
  }),
];
