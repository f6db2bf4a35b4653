/** Every theorem with the way to check it, in the order of the theory. */
import { type Checkable, checkable } from '../src/theory/checkable.js';
import { closedWalksDecideProperty } from './closed-walks-decide.js';
import { completeContractsSufficeProperty } from './complete-contracts-suffice.js';
import { componentsAddUpProperty } from './components-add-up.js';
import { contractsAndProsocialitySubstituteProperty } from './contracts-and-prosociality-substitute.js';
import { firstBestBoundProperty } from './first-best-bound.js';
import { forcingContractsLoseProperty } from './forcing-contracts-lose.js';
import { harmToTheWorstOutlastsTheThresholdProperty } from './harm-to-the-worst-outlasts-the-threshold.js';
import { implementableOrFarkasProperty } from './implementable-or-farkas.js';
import { languageMonotonicityProperty } from './language-monotonicity.js';
import { noHarmToTheBestFromTheThresholdOnProperty } from './no-harm-to-the-best-from-the-threshold-on.js';
import { noMechanismButProsocialityProperty } from './no-mechanism-but-prosociality.js';
import { noWeightSufficesProperty } from './no-weight-suffices.js';
import { oneContingencyClosedFormProperty } from './one-contingency-closed-form.js';
import { oneSelfishAgentUndoesClosureProperty } from './one-selfish-agent-undoes-closure.js';
import { partialProsocialityIsWorseThanNoneOrAllProperty } from './partial-prosociality-is-worse-than-none-or-all.js';
import { prosocialAgentsAreExploitedProperty } from './prosocial-agents-are-exploited.js';
import { prosocialThresholdProperty } from './prosocial-threshold.js';
import { prosocialityClosesEveryGapProperty } from './prosociality-closes-every-gap.js';
import { prosocialityOpensTrapsProperty } from './prosociality-opens-traps.js';
import { prosocialityWorsensTheBestEquilibriumProperty } from './prosociality-worsens-the-best-equilibrium.js';
import { prosocialityWorsensTheOnlyEquilibriumProperty } from './prosociality-worsens-the-only-equilibrium.js';
import { prosocialityWorsensTheWorstEquilibriumProperty } from './prosociality-worsens-the-worst-equilibrium.js';
import { sidePaymentsBenefitEveryoneProperty } from './side-payments-benefit-everyone.js';
import { undetectableTemptationProperty } from './undetectable-temptation.js';
import { welfareTrapsOutlastProsocialityProperty } from './welfare-traps-outlast-prosociality.js';
import { whenProsocialityHurtsProperty } from './when-prosociality-hurts.js';
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
  checkable(prosocialAgentsAreExploitedProperty),
  checkable(prosocialityWorsensTheWorstEquilibriumProperty),
  checkable(prosocialityWorsensTheBestEquilibriumProperty),
  checkable(prosocialityWorsensTheOnlyEquilibriumProperty),
  checkable(whenProsocialityHurtsProperty),
  checkable(noWeightSufficesProperty),
  checkable(welfareTrapsOutlastProsocialityProperty),
  checkable(oneSelfishAgentUndoesClosureProperty),
  checkable(partialProsocialityIsWorseThanNoneOrAllProperty),
  checkable(prosocialityOpensTrapsProperty),
  checkable(harmToTheWorstOutlastsTheThresholdProperty),
  checkable(noHarmToTheBestFromTheThresholdOnProperty),
];
