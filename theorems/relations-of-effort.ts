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
import { claim } from '../src/theory/statement/conclusion.js';
import { quantities, type Relation, relate } from '../src/theory/statement/relation.js';
import type { FamilySubject, Subject } from '../src/theory/statement/subject.js';
import type { Theorem } from '../src/theory/statement/theorem.js';
import { oneContingencyClosedForm } from './contracts/one-contingency-closed-form.js';
import { cooperatingRaisesWelfare } from './effort/cooperating-raises-welfare.js';
import { cooperatingRaisesWelfareInTheDilemma } from './effort/cooperating-raises-welfare-in-the-dilemma.js';
import { cooperatingRaisesWelfareInTheStagHunt } from './effort/cooperating-raises-welfare-in-the-stag-hunt.js';
import { cooperationParetoDominatesDefection } from './effort/cooperation-pareto-dominates-defection.js';
import { cooperationParetoDominatesDefectionInTheDilemma } from './effort/cooperation-pareto-dominates-defection-in-the-dilemma.js';
import { cooperationParetoDominatesDefectionInTheStagHunt } from './effort/cooperation-pareto-dominates-defection-in-the-stag-hunt.js';
import { defectionDominates } from './effort/defection-dominates.js';
import { defectionDominatesInTheDilemma } from './effort/defection-dominates-in-the-dilemma.js';
import { defectionIsTheOnlyEquilibrium } from './effort/defection-is-the-only-equilibrium.js';
import { defectionIsTheOnlyEquilibriumInTheDilemma } from './effort/defection-is-the-only-equilibrium-in-the-dilemma.js';
import { defectionPaysSomewhere } from './effort/defection-pays-somewhere.js';
import { defectionPaysSomewhereInTheStagHunt } from './effort/defection-pays-somewhere-in-the-stag-hunt.js';
import { highEffortCooperationIsBest } from './effort/high-effort-cooperation-is-best.js';
import { highEffortCooperationIsBestInTheDilemma } from './effort/high-effort-cooperation-is-best-in-the-dilemma.js';
import { highEffortCooperationIsBestInTheStagHunt } from './effort/high-effort-cooperation-is-best-in-the-stag-hunt.js';
import { lastEffortIsNeverBought } from './effort/last-effort-is-never-bought.js';
import { lastEffortIsNeverBoughtInTheDilemma } from './effort/last-effort-is-never-bought-in-the-dilemma.js';
import { lastEffortIsNeverBoughtInTheStagHunt } from './effort/last-effort-is-never-bought-in-the-stag-hunt.js';
import { lastEffortTakesItsWeight } from './effort/last-effort-takes-its-weight.js';
import { lastEffortTakesWeightTwoInTheDilemma } from './effort/last-effort-takes-weight-two-in-the-dilemma.js';
import { lastEffortTakesWeightTwoInTheStagHunt } from './effort/last-effort-takes-weight-two-in-the-stag-hunt.js';
import { oneProsocialAgentIsNotEnough } from './effort/one-prosocial-agent-is-not-enough.js';
import { oneProsocialAgentIsNotEnoughInTheDilemma } from './effort/one-prosocial-agent-is-not-enough-in-the-dilemma.js';
import { oneProsocialAgentIsNotEnoughInTheStagHunt } from './effort/one-prosocial-agent-is-not-enough-in-the-stag-hunt.js';
import { payoffsRevealEffort } from './effort/payoffs-reveal-effort.js';
import { smallerLossGreaterWeight } from './effort/smaller-loss-greater-weight.js';
import { threeEquilibriaInTheStagHunt } from './effort/three-equilibria-in-the-stag-hunt.js';
import { threeEquilibriaOfEffort } from './effort/three-equilibria-of-effort.js';
import { weightTwoSufficesInTheStagHunt } from './effort/weight-two-suffices-in-the-stag-hunt.js';
import { weightTwoSufficesWithoutAContract } from './effort/weight-two-suffices-without-a-contract.js';
import { verifiablePayoffsSuffice } from './messages/verifiable-payoffs-suffice.js';

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
