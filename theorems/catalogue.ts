/** Every theorem, in the order of the theory. */
import type { Theorem } from '../src/theory/theorem.js';
import { closedWalksDecide } from './closed-walks-decide.js';
import { completeContractsSuffice } from './complete-contracts-suffice.js';
import { componentsAddUp } from './components-add-up.js';
import { contractsAndProsocialitySubstitute } from './contracts-and-prosociality-substitute.js';
import { firstBestBound } from './first-best-bound.js';
import { forcingContractsLose } from './forcing-contracts-lose.js';
import { harmToTheWorstOutlastsTheThreshold } from './harm-to-the-worst-outlasts-the-threshold.js';
import { implementableOrFarkas } from './implementable-or-farkas.js';
import { languageMonotonicity } from './language-monotonicity.js';
import { noHarmToTheBestFromTheThresholdOn } from './no-harm-to-the-best-from-the-threshold-on.js';
import { noMechanismButProsociality } from './no-mechanism-but-prosociality.js';
import { noWeightSuffices } from './no-weight-suffices.js';
import { oneContingencyClosedForm } from './one-contingency-closed-form.js';
import { oneSelfishAgentUndoesClosure } from './one-selfish-agent-undoes-closure.js';
import { partialProsocialityIsWorseThanNoneOrAll } from './partial-prosociality-is-worse-than-none-or-all.js';
import { prosocialAgentsAreExploited } from './prosocial-agents-are-exploited.js';
import { prosocialThreshold } from './prosocial-threshold.js';
import { prosocialityClosesEveryGap } from './prosociality-closes-every-gap.js';
import { prosocialityOpensTraps } from './prosociality-opens-traps.js';
import { prosocialityWorsensTheBestEquilibrium } from './prosociality-worsens-the-best-equilibrium.js';
import { prosocialityWorsensTheOnlyEquilibrium } from './prosociality-worsens-the-only-equilibrium.js';
import { prosocialityWorsensTheWorstEquilibrium } from './prosociality-worsens-the-worst-equilibrium.js';
import { sidePaymentsBenefitEveryone } from './side-payments-benefit-everyone.js';
import { undetectableTemptation } from './undetectable-temptation.js';
import { welfareTrapsOutlastProsociality } from './welfare-traps-outlast-prosociality.js';
import { whenProsocialityHurts } from './when-prosociality-hurts.js';
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
  prosocialAgentsAreExploited,
  prosocialityWorsensTheWorstEquilibrium,
  prosocialityWorsensTheBestEquilibrium,
  prosocialityWorsensTheOnlyEquilibrium,
  whenProsocialityHurts,
  noWeightSuffices,
  welfareTrapsOutlastProsociality,
  oneSelfishAgentUndoesClosure,
  partialProsocialityIsWorseThanNoneOrAll,
  prosocialityOpensTraps,
  harmToTheWorstOutlastsTheThreshold,
  noHarmToTheBestFromTheThresholdOn,
];
