/** Every theorem with the way to check it, in the order of the theory. */
import { type Checkable, checkable } from '../src/theory/checkable.js';
import { chanceNeverMakesTheEffortInTheDilemmaProperty } from './chance-never-makes-the-effort-in-the-dilemma.js';
import { chanceNeverMakesTheEffortInTheStagHuntProperty } from './chance-never-makes-the-effort-in-the-stag-hunt.js';
import { closedWalksDecideProperty } from './closed-walks-decide.js';
import { completeContractsSufficeProperty } from './complete-contracts-suffice.js';
import { componentsAddUpProperty } from './components-add-up.js';
import { contractsAndProsocialitySubstituteProperty } from './contracts-and-prosociality-substitute.js';
import { cooperatingRaisesWelfareProperty } from './cooperating-raises-welfare.js';
import { cooperatingRaisesWelfareInTheDilemmaProperty } from './cooperating-raises-welfare-in-the-dilemma.js';
import { cooperatingRaisesWelfareInTheStagHuntProperty } from './cooperating-raises-welfare-in-the-stag-hunt.js';
import { cooperationParetoDominatesDefectionProperty } from './cooperation-pareto-dominates-defection.js';
import { cooperationParetoDominatesDefectionInTheDilemmaProperty } from './cooperation-pareto-dominates-defection-in-the-dilemma.js';
import { cooperationParetoDominatesDefectionInTheStagHuntProperty } from './cooperation-pareto-dominates-defection-in-the-stag-hunt.js';
import { defectionDominatesProperty } from './defection-dominates.js';
import { defectionDominatesInTheDilemmaProperty } from './defection-dominates-in-the-dilemma.js';
import { defectionIsTheOnlyEquilibriumProperty } from './defection-is-the-only-equilibrium.js';
import { defectionIsTheOnlyEquilibriumInTheDilemmaProperty } from './defection-is-the-only-equilibrium-in-the-dilemma.js';
import { defectionPaysSomewhereProperty } from './defection-pays-somewhere.js';
import { defectionPaysSomewhereInTheStagHuntProperty } from './defection-pays-somewhere-in-the-stag-hunt.js';
import { effortConditionsAreExactProperty } from './effort-conditions-are-exact.js';
import { firstBestBoundProperty } from './first-best-bound.js';
import { forcedCooperationLosesByChanceProperty } from './forced-cooperation-loses-by-chance.js';
import { forcingContractsLoseProperty } from './forcing-contracts-lose.js';
import { highEffortCooperationIsBestProperty } from './high-effort-cooperation-is-best.js';
import { highEffortCooperationIsBestInTheDilemmaProperty } from './high-effort-cooperation-is-best-in-the-dilemma.js';
import { highEffortCooperationIsBestInTheStagHuntProperty } from './high-effort-cooperation-is-best-in-the-stag-hunt.js';
import { implementableOrFarkasProperty } from './implementable-or-farkas.js';
import { languageMonotonicityProperty } from './language-monotonicity.js';
import { lastEffortIsNeverBoughtProperty } from './last-effort-is-never-bought.js';
import { lastEffortIsNeverBoughtInTheDilemmaProperty } from './last-effort-is-never-bought-in-the-dilemma.js';
import { lastEffortIsNeverBoughtInTheStagHuntProperty } from './last-effort-is-never-bought-in-the-stag-hunt.js';
import { lastEffortTakesItsWeightProperty } from './last-effort-takes-its-weight.js';
import { lastEffortTakesWeightTwoInTheDilemmaProperty } from './last-effort-takes-weight-two-in-the-dilemma.js';
import { lastEffortTakesWeightTwoInTheStagHuntProperty } from './last-effort-takes-weight-two-in-the-stag-hunt.js';
import { mixingNeverBeatsEtaProperty } from './mixing-never-beats-eta.js';
import { noLotBeatsAFifteenthProperty } from './no-lot-beats-a-fifteenth.js';
import { noMechanismButProsocialityProperty } from './no-mechanism-but-prosociality.js';
import { oneContingencyClosedFormProperty } from './one-contingency-closed-form.js';
import { oneProsocialAgentIsNotEnoughProperty } from './one-prosocial-agent-is-not-enough.js';
import { oneProsocialAgentIsNotEnoughInTheDilemmaProperty } from './one-prosocial-agent-is-not-enough-in-the-dilemma.js';
import { oneProsocialAgentIsNotEnoughInTheStagHuntProperty } from './one-prosocial-agent-is-not-enough-in-the-stag-hunt.js';
import { payoffsRevealEffortProperty } from './payoffs-reveal-effort.js';
import { payoffsRevealEverythingInTheDilemmaProperty } from './payoffs-reveal-everything-in-the-dilemma.js';
import { payoffsRevealEverythingInTheStagHuntProperty } from './payoffs-reveal-everything-in-the-stag-hunt.js';
import { prosocialThresholdProperty } from './prosocial-threshold.js';
import { prosocialityClosesEveryGapProperty } from './prosociality-closes-every-gap.js';
import { sidePaymentsBenefitEveryoneProperty } from './side-payments-benefit-everyone.js';
import { smallerLossGreaterWeightProperty } from './smaller-loss-greater-weight.js';
import { threeEquilibriaInTheStagHuntProperty } from './three-equilibria-in-the-stag-hunt.js';
import { threeEquilibriaOfEffortProperty } from './three-equilibria-of-effort.js';
import { undetectableTemptationProperty } from './undetectable-temptation.js';
import { weightTwoSufficesInTheStagHuntProperty } from './weight-two-suffices-in-the-stag-hunt.js';
import { weightTwoSufficesWithoutAContractProperty } from './weight-two-suffices-without-a-contract.js';
import { worstClosedWalkSetsTheWeightProperty } from './worst-closed-walk-sets-the-weight.js';

export const CATALOGUE: readonly Checkable[] = [
  checkable(firstBestBoundProperty),
  checkable(languageMonotonicityProperty),
  checkable(completeContractsSufficeProperty),
  checkable(implementableOrFarkasProperty),
  checkable(componentsAddUpProperty),
  checkable(undetectableTemptationProperty),
  checkable(forcingContractsLoseProperty),
  checkable(closedWalksDecideProperty),
  checkable(oneContingencyClosedFormProperty),
  checkable(prosocialThresholdProperty),
  checkable(prosocialityClosesEveryGapProperty),
  checkable(noMechanismButProsocialityProperty),
  checkable(contractsAndProsocialitySubstituteProperty),
  checkable(worstClosedWalkSetsTheWeightProperty),
  checkable(sidePaymentsBenefitEveryoneProperty),
  checkable(cooperatingRaisesWelfareProperty),
  checkable(cooperatingRaisesWelfareInTheDilemmaProperty),
  checkable(cooperatingRaisesWelfareInTheStagHuntProperty),
  checkable(highEffortCooperationIsBestProperty),
  checkable(highEffortCooperationIsBestInTheDilemmaProperty),
  checkable(highEffortCooperationIsBestInTheStagHuntProperty),
  checkable(cooperationParetoDominatesDefectionProperty),
  checkable(cooperationParetoDominatesDefectionInTheDilemmaProperty),
  checkable(cooperationParetoDominatesDefectionInTheStagHuntProperty),
  checkable(defectionDominatesProperty),
  checkable(defectionDominatesInTheDilemmaProperty),
  checkable(defectionPaysSomewhereProperty),
  checkable(defectionPaysSomewhereInTheStagHuntProperty),
  checkable(effortConditionsAreExactProperty),
  checkable(defectionIsTheOnlyEquilibriumProperty),
  checkable(defectionIsTheOnlyEquilibriumInTheDilemmaProperty),
  checkable(threeEquilibriaOfEffortProperty),
  checkable(threeEquilibriaInTheStagHuntProperty),
  checkable(lastEffortIsNeverBoughtProperty),
  checkable(lastEffortIsNeverBoughtInTheDilemmaProperty),
  checkable(lastEffortIsNeverBoughtInTheStagHuntProperty),
  checkable(lastEffortTakesItsWeightProperty),
  checkable(lastEffortTakesWeightTwoInTheDilemmaProperty),
  checkable(lastEffortTakesWeightTwoInTheStagHuntProperty),
  checkable(weightTwoSufficesWithoutAContractProperty),
  checkable(weightTwoSufficesInTheStagHuntProperty),
  checkable(smallerLossGreaterWeightProperty),
  checkable(oneProsocialAgentIsNotEnoughProperty),
  checkable(oneProsocialAgentIsNotEnoughInTheDilemmaProperty),
  checkable(oneProsocialAgentIsNotEnoughInTheStagHuntProperty),
  checkable(forcedCooperationLosesByChanceProperty),
  checkable(mixingNeverBeatsEtaProperty),
  checkable(noLotBeatsAFifteenthProperty),
  checkable(chanceNeverMakesTheEffortInTheDilemmaProperty),
  checkable(chanceNeverMakesTheEffortInTheStagHuntProperty),
  checkable(payoffsRevealEffortProperty),
  checkable(payoffsRevealEverythingInTheDilemmaProperty),
  checkable(payoffsRevealEverythingInTheStagHuntProperty),
];
