/** Every theorem, in the order of the theory. */
import type { Theorem } from '../src/theory/theorem.js';
import { boundedLiabilityLeavesALoss } from './bounded-liability-leaves-a-loss.js';
import { balancedTeamsNeedCheapEffort } from './balanced-teams-need-cheap-effort.js';
import { battleOfTheSexesNeedsNoWeight } from './battle-of-the-sexes-needs-no-weight.js';
import { chickenThreshold } from './chicken-threshold.js';
import { aLoneReporterAddsNothing } from './a-lone-reporter-adds-nothing.js';
import { balanceDefeatsMessages } from './balance-defeats-messages.js';
import { anUnforeseenContingencyCostsWithoutBound } from './an-unforeseen-contingency-costs-without-bound.js';
import { closedWalksDecide } from './closed-walks-decide.js';
import { coarsePlayEscapesLiability } from './coarse-play-escapes-liability.js';
import { completeContractsSuffice } from './complete-contracts-suffice.js';
import { componentsAddUp } from './components-add-up.js';
import { contractsAndProsocialitySubstitute } from './contracts-and-prosociality-substitute.js';
import { extremeTransfersAreWorst } from './extreme-transfers-are-worst.js';
import { finesWithoutBoundEscape } from './fines-without-bound-escape.js';
import { coordinationNeedsNoWeight } from './coordination-needs-no-weight.js';
import { fairCostSharingBound } from './fair-cost-sharing-bound.js';
import { crossExaminedAgentsMayLieTogether } from './cross-examined-agents-may-lie-together.js';
import { contractsExcuseDetectedTemptations } from './contracts-excuse-detected-temptations.js';
import { equivariantPairsShareAlike } from './equivariant-pairs-share-alike.js';
import { firstBestBound } from './first-best-bound.js';
import { forcingContractsLose } from './forcing-contracts-lose.js';
import { harmToTheWorstOutlastsTheThreshold } from './harm-to-the-worst-outlasts-the-threshold.js';
import { implementableOrFarkas } from './implementable-or-farkas.js';
import { languageMonotonicity } from './language-monotonicity.js';
import { liabilityBoundIsAttained } from './liability-bound-is-attained.js';
import { manyPlayerDilemmaThreshold } from './many-player-dilemma-threshold.js';
import { matchingPenniesDefyEveryWeight } from './matching-pennies-defy-every-weight.js';
import { noInvestmentBeyondTheFirstBest } from './no-investment-beyond-the-first-best.js';
import { noHarmToTheBestFromTheThresholdOn } from './no-harm-to-the-best-from-the-threshold-on.js';
import { noMechanismButProsociality } from './no-mechanism-but-prosociality.js';
import { noWeightSuffices } from './no-weight-suffices.js';
import { oneContingencyClosedForm } from './one-contingency-closed-form.js';
import { prisonersDilemmaThreshold } from './prisoners-dilemma-threshold.js';
import { messagesUnderBalance } from './messages-under-balance.js';
import { noMechanismButProsociality } from './no-mechanism-but-prosociality.js';
import { oneContingencyClosedForm } from './one-contingency-closed-form.js';
import { onlyUndetectableTemptationsSurviveMessages } from './only-undetectable-temptations-survive-messages.js';
import { misjudgedWelfareTakesMoreWeight } from './misjudged-welfare-takes-more-weight.js';
import { noMechanismButProsociality } from './no-mechanism-but-prosociality.js';
import { oneContingencyClosedForm } from './one-contingency-closed-form.js';
import { onlyTrapsSurviveLargeWeights } from './only-traps-survive-large-weights.js';
import { ownTemptationsSetEachWeight } from './own-temptations-set-each-weight.js';
import { phaseDiagramShowsThresholdsAndTraps } from './phase-diagram-shows-thresholds-and-traps.js';
import { pooledTemptationsAskForMore } from './pooled-temptations-ask-for-more.js';
import { prosocialThreshold } from './prosocial-threshold.js';
import { prosocialityClosesEveryGap } from './prosociality-closes-every-gap.js';
import { publicGoodsThreshold } from './public-goods-threshold.js';
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
import { twinActionsLeaveALoss } from './twin-actions-leave-a-loss.js';
import { twoActionsBindCoarsePlay } from './two-actions-bind-coarse-play.js';
import { stagHuntNeedsNoWeight } from './stag-hunt-needs-no-weight.js';
import { theCommonsIsOverused } from './the-commons-is-overused.js';
import { travelersDilemmaThreshold } from './travelers-dilemma-threshold.js';
import { testimonyAfterActionsSuffices } from './testimony-after-actions-suffices.js';
import { testimonyDetectsWhatMessagesCannot } from './testimony-detects-what-messages-cannot.js';
import { truthfulMessagesAreEnough } from './truthful-messages-are-enough.js';
import { twoReportersAccuseEachOther } from './two-reporters-accuse-each-other.js';
import { undetectableTemptation } from './undetectable-temptation.js';
import { verifiablePayoffsSuffice } from './verifiable-payoffs-suffice.js';
import { verifiableWelfareLeavesAGapWithoutAPurse } from './verifiable-welfare-leaves-a-gap-without-a-purse.js';
import { verifiableWelfareSufficesWithAPurse } from './verifiable-welfare-suffices-with-a-purse.js';
import { supportingWeightsFormAnInterval } from './supporting-weights-form-an-interval.js';
import { symmetryAloneDoesNotShare } from './symmetry-alone-does-not-share.js';
import { undetectableTemptation } from './undetectable-temptation.js';
import { welfareImprovementsSelectFirstBests } from './welfare-improvements-select-first-bests.js';
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
  boundedLiabilityLeavesALoss,
  liabilityBoundIsAttained,
  extremeTransfersAreWorst,
  twoActionsBindCoarsePlay,
  coarsePlayEscapesLiability,
  finesWithoutBoundEscape,
  forcingContractsLose,
  noInvestmentBeyondTheFirstBest,
  theCommonsIsOverused,
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
  twinActionsLeaveALoss,
  oneContingencyClosedForm,
  prosocialThreshold,
  prosocialityClosesEveryGap,
  noMechanismButProsociality,
  contractsAndProsocialitySubstitute,
  worstClosedWalkSetsTheWeight,
  sidePaymentsBenefitEveryone,
  prisonersDilemmaThreshold,
  stagHuntNeedsNoWeight,
  chickenThreshold,
  battleOfTheSexesNeedsNoWeight,
  coordinationNeedsNoWeight,
  matchingPenniesDefyEveryWeight,
  publicGoodsThreshold,
  manyPlayerDilemmaThreshold,
  travelersDilemmaThreshold,
  fairCostSharingBound,
  balancedTeamsNeedCheapEffort,
  equivariantPairsShareAlike,
  symmetryAloneDoesNotShare,
  welfareImprovementsSelectFirstBests,
  onlyTrapsSurviveLargeWeights,
  ownTemptationsSetEachWeight,
  contractsExcuseDetectedTemptations,
  pooledTemptationsAskForMore,
  misjudgedWelfareTakesMoreWeight,
  supportingWeightsFormAnInterval,
  phaseDiagramShowsThresholdsAndTraps,
  anUnforeseenContingencyCostsWithoutBound,
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
