/** Every theorem, in the order of the theory. */
import type { Theorem } from '../src/theory/theorem.js';
import { chanceNeverMakesTheEffortInTheDilemma } from './chance-never-makes-the-effort-in-the-dilemma.js';
import { chanceNeverMakesTheEffortInTheStagHunt } from './chance-never-makes-the-effort-in-the-stag-hunt.js';
import { closedWalksDecide } from './closed-walks-decide.js';
import { completeContractsSuffice } from './complete-contracts-suffice.js';
import { componentsAddUp } from './components-add-up.js';
import { contractsAndProsocialitySubstitute } from './contracts-and-prosociality-substitute.js';
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
import { effortConditionsAreExact } from './effort-conditions-are-exact.js';
import { firstBestBound } from './first-best-bound.js';
import { forcedCooperationLosesByChance } from './forced-cooperation-loses-by-chance.js';
import { forcingContractsLose } from './forcing-contracts-lose.js';
import { highEffortCooperationIsBest } from './high-effort-cooperation-is-best.js';
import { highEffortCooperationIsBestInTheDilemma } from './high-effort-cooperation-is-best-in-the-dilemma.js';
import { highEffortCooperationIsBestInTheStagHunt } from './high-effort-cooperation-is-best-in-the-stag-hunt.js';
import { implementableOrFarkas } from './implementable-or-farkas.js';
import { languageMonotonicity } from './language-monotonicity.js';
import { lastEffortIsNeverBought } from './last-effort-is-never-bought.js';
import { lastEffortIsNeverBoughtInTheDilemma } from './last-effort-is-never-bought-in-the-dilemma.js';
import { lastEffortIsNeverBoughtInTheStagHunt } from './last-effort-is-never-bought-in-the-stag-hunt.js';
import { lastEffortTakesItsWeight } from './last-effort-takes-its-weight.js';
import { lastEffortTakesWeightTwoInTheDilemma } from './last-effort-takes-weight-two-in-the-dilemma.js';
import { lastEffortTakesWeightTwoInTheStagHunt } from './last-effort-takes-weight-two-in-the-stag-hunt.js';
import { mixingNeverBeatsEta } from './mixing-never-beats-eta.js';
import { noLotBeatsAFifteenth } from './no-lot-beats-a-fifteenth.js';
import { noMechanismButProsociality } from './no-mechanism-but-prosociality.js';
import { oneContingencyClosedForm } from './one-contingency-closed-form.js';
import { oneProsocialAgentIsNotEnough } from './one-prosocial-agent-is-not-enough.js';
import { oneProsocialAgentIsNotEnoughInTheDilemma } from './one-prosocial-agent-is-not-enough-in-the-dilemma.js';
import { oneProsocialAgentIsNotEnoughInTheStagHunt } from './one-prosocial-agent-is-not-enough-in-the-stag-hunt.js';
import { payoffsRevealEffort } from './payoffs-reveal-effort.js';
import { payoffsRevealEverythingInTheDilemma } from './payoffs-reveal-everything-in-the-dilemma.js';
import { payoffsRevealEverythingInTheStagHunt } from './payoffs-reveal-everything-in-the-stag-hunt.js';
import { prosocialThreshold } from './prosocial-threshold.js';
import { prosocialityClosesEveryGap } from './prosociality-closes-every-gap.js';
import { sidePaymentsBenefitEveryone } from './side-payments-benefit-everyone.js';
import { smallerLossGreaterWeight } from './smaller-loss-greater-weight.js';
import { threeEquilibriaInTheStagHunt } from './three-equilibria-in-the-stag-hunt.js';
import { threeEquilibriaOfEffort } from './three-equilibria-of-effort.js';
import { undetectableTemptation } from './undetectable-temptation.js';
import { weightTwoSufficesInTheStagHunt } from './weight-two-suffices-in-the-stag-hunt.js';
import { weightTwoSufficesWithoutAContract } from './weight-two-suffices-without-a-contract.js';
import { worstClosedWalkSetsTheWeight } from './worst-closed-walk-sets-the-weight.js';

export const THEOREMS: readonly Theorem<never>[] = [
  firstBestBound,
  languageMonotonicity,
  completeContractsSuffice,
  implementableOrFarkas,
  componentsAddUp,
  undetectableTemptation,
  forcingContractsLose,
  closedWalksDecide,
  oneContingencyClosedForm,
  prosocialThreshold,
  prosocialityClosesEveryGap,
  noMechanismButProsociality,
  contractsAndProsocialitySubstitute,
  worstClosedWalkSetsTheWeight,
  sidePaymentsBenefitEveryone,
  cooperatingRaisesWelfare,
  cooperatingRaisesWelfareInTheDilemma,
  cooperatingRaisesWelfareInTheStagHunt,
  highEffortCooperationIsBest,
  highEffortCooperationIsBestInTheDilemma,
  highEffortCooperationIsBestInTheStagHunt,
  cooperationParetoDominatesDefection,
  cooperationParetoDominatesDefectionInTheDilemma,
  cooperationParetoDominatesDefectionInTheStagHunt,
  defectionDominates,
  defectionDominatesInTheDilemma,
  defectionPaysSomewhere,
  defectionPaysSomewhereInTheStagHunt,
  effortConditionsAreExact,
  defectionIsTheOnlyEquilibrium,
  defectionIsTheOnlyEquilibriumInTheDilemma,
  threeEquilibriaOfEffort,
  threeEquilibriaInTheStagHunt,
  lastEffortIsNeverBought,
  lastEffortIsNeverBoughtInTheDilemma,
  lastEffortIsNeverBoughtInTheStagHunt,
  lastEffortTakesItsWeight,
  lastEffortTakesWeightTwoInTheDilemma,
  lastEffortTakesWeightTwoInTheStagHunt,
  weightTwoSufficesWithoutAContract,
  weightTwoSufficesInTheStagHunt,
  smallerLossGreaterWeight,
  oneProsocialAgentIsNotEnough,
  oneProsocialAgentIsNotEnoughInTheDilemma,
  oneProsocialAgentIsNotEnoughInTheStagHunt,
  forcedCooperationLosesByChance,
  mixingNeverBeatsEta,
  noLotBeatsAFifteenth,
  chanceNeverMakesTheEffortInTheDilemma,
  chanceNeverMakesTheEffortInTheStagHunt,
  payoffsRevealEffort,
  payoffsRevealEverythingInTheDilemma,
  payoffsRevealEverythingInTheStagHunt,
];
