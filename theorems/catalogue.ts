/** Every theorem, in the order of the theory. */
import type { Theorem } from '../src/theory/theorem.js';
import { aLoneReporterAddsNothing } from './a-lone-reporter-adds-nothing.js';
import { balanceDefeatsMessages } from './balance-defeats-messages.js';
import { closedWalksDecide } from './closed-walks-decide.js';
import { completeContractsSuffice } from './complete-contracts-suffice.js';
import { componentsAddUp } from './components-add-up.js';
import { contractsAndProsocialitySubstitute } from './contracts-and-prosociality-substitute.js';
import { crossExaminedAgentsMayLieTogether } from './cross-examined-agents-may-lie-together.js';
import { firstBestBound } from './first-best-bound.js';
import { forcingContractsLose } from './forcing-contracts-lose.js';
import { implementableOrFarkas } from './implementable-or-farkas.js';
import { languageMonotonicity } from './language-monotonicity.js';
import { messagesUnderBalance } from './messages-under-balance.js';
import { noMechanismButProsociality } from './no-mechanism-but-prosociality.js';
import { oneContingencyClosedForm } from './one-contingency-closed-form.js';
import { onlyUndetectableTemptationsSurviveMessages } from './only-undetectable-temptations-survive-messages.js';
import { prosocialThreshold } from './prosocial-threshold.js';
import { prosocialityClosesEveryGap } from './prosociality-closes-every-gap.js';
import { sidePaymentsBenefitEveryone } from './side-payments-benefit-everyone.js';
import { testimonyAfterActionsSuffices } from './testimony-after-actions-suffices.js';
import { testimonyDetectsWhatMessagesCannot } from './testimony-detects-what-messages-cannot.js';
import { truthfulMessagesAreEnough } from './truthful-messages-are-enough.js';
import { twoReportersAccuseEachOther } from './two-reporters-accuse-each-other.js';
import { undetectableTemptation } from './undetectable-temptation.js';
import { verifiablePayoffsSuffice } from './verifiable-payoffs-suffice.js';
import { verifiableWelfareLeavesAGapWithoutAPurse } from './verifiable-welfare-leaves-a-gap-without-a-purse.js';
import { verifiableWelfareSufficesWithAPurse } from './verifiable-welfare-suffices-with-a-purse.js';
import { worstClosedWalkSetsTheWeight } from './worst-closed-walk-sets-the-weight.js';

export const THEOREMS: readonly Theorem<never>[] = [
  firstBestBound,
  languageMonotonicity,
  completeContractsSuffice,
  implementableOrFarkas,
  componentsAddUp,
  undetectableTemptation,
  forcingContractsLose,
  truthfulMessagesAreEnough,
  onlyUndetectableTemptationsSurviveMessages,
  crossExaminedAgentsMayLieTogether,
  aLoneReporterAddsNothing,
  balanceDefeatsMessages,
  twoReportersAccuseEachOther,
  messagesUnderBalance,
  testimonyAfterActionsSuffices,
  testimonyDetectsWhatMessagesCannot,
  verifiablePayoffsSuffice,
  verifiableWelfareSufficesWithAPurse,
  verifiableWelfareLeavesAGapWithoutAPurse,
  closedWalksDecide,
  oneContingencyClosedForm,
  prosocialThreshold,
  prosocialityClosesEveryGap,
  noMechanismButProsociality,
  contractsAndProsocialitySubstitute,
  worstClosedWalkSetsTheWeight,
  sidePaymentsBenefitEveryone,
];
