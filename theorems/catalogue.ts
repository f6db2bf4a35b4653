/** Every theorem, in the order of the theory. */
import type { Theorem } from '../src/theory/theorem.js';
import { boundedLiabilityLeavesALoss } from './bounded-liability-leaves-a-loss.js';
import { closedWalksDecide } from './closed-walks-decide.js';
import { coarsePlayEscapesLiability } from './coarse-play-escapes-liability.js';
import { completeContractsSuffice } from './complete-contracts-suffice.js';
import { componentsAddUp } from './components-add-up.js';
import { contractsAndProsocialitySubstitute } from './contracts-and-prosociality-substitute.js';
import { extremeTransfersAreWorst } from './extreme-transfers-are-worst.js';
import { finesWithoutBoundEscape } from './fines-without-bound-escape.js';
import { firstBestBound } from './first-best-bound.js';
import { forcingContractsLose } from './forcing-contracts-lose.js';
import { implementableOrFarkas } from './implementable-or-farkas.js';
import { languageMonotonicity } from './language-monotonicity.js';
import { liabilityBoundIsAttained } from './liability-bound-is-attained.js';
import { noMechanismButProsociality } from './no-mechanism-but-prosociality.js';
import { oneContingencyClosedForm } from './one-contingency-closed-form.js';
import { prosocialThreshold } from './prosocial-threshold.js';
import { prosocialityClosesEveryGap } from './prosociality-closes-every-gap.js';
import { sidePaymentsBenefitEveryone } from './side-payments-benefit-everyone.js';
import { twinActionsLeaveALoss } from './twin-actions-leave-a-loss.js';
import { twoActionsBindCoarsePlay } from './two-actions-bind-coarse-play.js';
import { undetectableTemptation } from './undetectable-temptation.js';
import { worstClosedWalkSetsTheWeight } from './worst-closed-walk-sets-the-weight.js';

export const THEOREMS: readonly Theorem<never>[] = [
  firstBestBound,
  languageMonotonicity,
  completeContractsSuffice,
  implementableOrFarkas,
  componentsAddUp,
  undetectableTemptation,
  boundedLiabilityLeavesALoss,
  liabilityBoundIsAttained,
  extremeTransfersAreWorst,
  twoActionsBindCoarsePlay,
  coarsePlayEscapesLiability,
  finesWithoutBoundEscape,
  forcingContractsLose,
  closedWalksDecide,
  twinActionsLeaveALoss,
  oneContingencyClosedForm,
  prosocialThreshold,
  prosocialityClosesEveryGap,
  noMechanismButProsociality,
  contractsAndProsocialitySubstitute,
  worstClosedWalkSetsTheWeight,
  sidePaymentsBenefitEveryone,
];
