/** Every theorem with the way to check it, in the order of the theory. */

import { type Checkable, checkable } from '../src/theory/checkable.js';
import { boundedLiabilityLeavesALossProperty } from './bounded-liability-leaves-a-loss.js';
import { balancedTeamsNeedCheapEffortProperty } from './balanced-teams-need-cheap-effort.js';
import { battleOfTheSexesNeedsNoWeightProperty } from './battle-of-the-sexes-needs-no-weight.js';
import { chickenThresholdProperty } from './chicken-threshold.js';
import { aLoneReporterAddsNothingProperty } from './a-lone-reporter-adds-nothing.js';
import { balanceDefeatsMessagesProperty } from './balance-defeats-messages.js';
import { anUnforeseenContingencyCostsWithoutBoundProperty } from './an-unforeseen-contingency-costs-without-bound.js';
import { closedWalksDecideProperty } from './closed-walks-decide.js';
import { coarsePlayEscapesLiabilityProperty } from './coarse-play-escapes-liability.js';
import { completeContractsSufficeProperty } from './complete-contracts-suffice.js';
import { componentsAddUpProperty } from './components-add-up.js';
import { contractsAndProsocialitySubstituteProperty } from './contracts-and-prosociality-substitute.js';
import { extremeTransfersAreWorstProperty } from './extreme-transfers-are-worst.js';
import { finesWithoutBoundEscapeProperty } from './fines-without-bound-escape.js';
import { coordinationNeedsNoWeightProperty } from './coordination-needs-no-weight.js';
import { fairCostSharingBoundProperty } from './fair-cost-sharing-bound.js';
import { crossExaminedAgentsMayLieTogetherProperty } from './cross-examined-agents-may-lie-together.js';
import { contractsExcuseDetectedTemptationsProperty } from './contracts-excuse-detected-temptations.js';
import { equivariantPairsShareAlikeProperty } from './equivariant-pairs-share-alike.js';
import { firstBestBoundProperty } from './first-best-bound.js';
import { forcingContractsLoseProperty } from './forcing-contracts-lose.js';
import { harmToTheWorstOutlastsTheThresholdProperty } from './harm-to-the-worst-outlasts-the-threshold.js';
import { implementableOrFarkasProperty } from './implementable-or-farkas.js';
import { languageMonotonicityProperty } from './language-monotonicity.js';
import { liabilityBoundIsAttainedProperty } from './liability-bound-is-attained.js';
import { manyPlayerDilemmaThresholdProperty } from './many-player-dilemma-threshold.js';
import { matchingPenniesDefyEveryWeightProperty } from './matching-pennies-defy-every-weight.js';
import { noInvestmentBeyondTheFirstBestProperty } from './no-investment-beyond-the-first-best.js';
import { noHarmToTheBestFromTheThresholdOnProperty } from './no-harm-to-the-best-from-the-threshold-on.js';
import { noMechanismButProsocialityProperty } from './no-mechanism-but-prosociality.js';
import { noWeightSufficesProperty } from './no-weight-suffices.js';
import { oneContingencyClosedFormProperty } from './one-contingency-closed-form.js';
import { prisonersDilemmaThresholdProperty } from './prisoners-dilemma-threshold.js';
import { messagesUnderBalanceProperty } from './messages-under-balance.js';
import { noMechanismButProsocialityProperty } from './no-mechanism-but-prosociality.js';
import { oneContingencyClosedFormProperty } from './one-contingency-closed-form.js';
import { onlyUndetectableTemptationsSurviveMessagesProperty } from './only-undetectable-temptations-survive-messages.js';
import { misjudgedWelfareTakesMoreWeightProperty } from './misjudged-welfare-takes-more-weight.js';
import { noMechanismButProsocialityProperty } from './no-mechanism-but-prosociality.js';
import { oneContingencyClosedFormProperty } from './one-contingency-closed-form.js';
import { onlyTrapsSurviveLargeWeightsProperty } from './only-traps-survive-large-weights.js';
import { ownTemptationsSetEachWeightProperty } from './own-temptations-set-each-weight.js';
import { phaseDiagramShowsThresholdsAndTrapsProperty } from './phase-diagram-shows-thresholds-and-traps.js';
import { pooledTemptationsAskForMoreProperty } from './pooled-temptations-ask-for-more.js';
import { prosocialThresholdProperty } from './prosocial-threshold.js';
import { prosocialityClosesEveryGapProperty } from './prosociality-closes-every-gap.js';
import { publicGoodsThresholdProperty } from './public-goods-threshold.js';
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
import { twinActionsLeaveALossProperty } from './twin-actions-leave-a-loss.js';
import { twoActionsBindCoarsePlayProperty } from './two-actions-bind-coarse-play.js';
import { stagHuntNeedsNoWeightProperty } from './stag-hunt-needs-no-weight.js';
import { theCommonsIsOverusedProperty } from './the-commons-is-overused.js';
import { travelersDilemmaThresholdProperty } from './travelers-dilemma-threshold.js';
import { testimonyAfterActionsSufficesProperty } from './testimony-after-actions-suffices.js';
import { testimonyDetectsWhatMessagesCannotProperty } from './testimony-detects-what-messages-cannot.js';
import { truthfulMessagesAreEnoughProperty } from './truthful-messages-are-enough.js';
import { twoReportersAccuseEachOtherProperty } from './two-reporters-accuse-each-other.js';
import { undetectableTemptationProperty } from './undetectable-temptation.js';
import { verifiablePayoffsSufficeProperty } from './verifiable-payoffs-suffice.js';
import { verifiableWelfareLeavesAGapWithoutAPurseProperty } from './verifiable-welfare-leaves-a-gap-without-a-purse.js';
import { verifiableWelfareSufficesWithAPurseProperty } from './verifiable-welfare-suffices-with-a-purse.js';
import { supportingWeightsFormAnIntervalProperty } from './supporting-weights-form-an-interval.js';
import { symmetryAloneDoesNotShareProperty } from './symmetry-alone-does-not-share.js';
import { undetectableTemptationProperty } from './undetectable-temptation.js';
import { welfareImprovementsSelectFirstBestsProperty } from './welfare-improvements-select-first-bests.js';
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
  checkable(boundedLiabilityLeavesALossProperty),
  checkable(liabilityBoundIsAttainedProperty),
  checkable(extremeTransfersAreWorstProperty),
  checkable(twoActionsBindCoarsePlayProperty),
  checkable(coarsePlayEscapesLiabilityProperty),
  checkable(finesWithoutBoundEscapeProperty),
  checkable(forcingContractsLoseProperty),
  checkable(noInvestmentBeyondTheFirstBestProperty),
  checkable(theCommonsIsOverusedProperty),
  checkable(truthfulMessagesAreEnoughProperty),
  checkable(onlyUndetectableTemptationsSurviveMessagesProperty),
  checkable(crossExaminedAgentsMayLieTogetherProperty),
  checkable(aLoneReporterAddsNothingProperty),
  checkable(balanceDefeatsMessagesProperty),
  checkable(twoReportersAccuseEachOtherProperty),
  checkable(messagesUnderBalanceProperty),
  checkable(testimonyAfterActionsSufficesProperty),
  checkable(testimonyDetectsWhatMessagesCannotProperty),
  checkable(verifiablePayoffsSufficeProperty),
  checkable(verifiableWelfareSufficesWithAPurseProperty),
  checkable(verifiableWelfareLeavesAGapWithoutAPurseProperty),
  checkable(closedWalksDecideProperty),
  checkable(twinActionsLeaveALossProperty),
  checkable(oneContingencyClosedFormProperty),
  checkable(prosocialThresholdProperty),
  checkable(prosocialityClosesEveryGapProperty),
  checkable(noMechanismButProsocialityProperty),
  checkable(contractsAndProsocialitySubstituteProperty),
  checkable(worstClosedWalkSetsTheWeightProperty),
  checkable(sidePaymentsBenefitEveryoneProperty),
  checkable(prisonersDilemmaThresholdProperty),
  checkable(stagHuntNeedsNoWeightProperty),
  checkable(chickenThresholdProperty),
  checkable(battleOfTheSexesNeedsNoWeightProperty),
  checkable(coordinationNeedsNoWeightProperty),
  checkable(matchingPenniesDefyEveryWeightProperty),
  checkable(publicGoodsThresholdProperty),
  checkable(manyPlayerDilemmaThresholdProperty),
  checkable(travelersDilemmaThresholdProperty),
  checkable(fairCostSharingBoundProperty),
  checkable(balancedTeamsNeedCheapEffortProperty),
  checkable(equivariantPairsShareAlikeProperty),
  checkable(symmetryAloneDoesNotShareProperty),
  checkable(welfareImprovementsSelectFirstBestsProperty),
  checkable(onlyTrapsSurviveLargeWeightsProperty),
  checkable(ownTemptationsSetEachWeightProperty),
  checkable(contractsExcuseDetectedTemptationsProperty),
  checkable(pooledTemptationsAskForMoreProperty),
  checkable(misjudgedWelfareTakesMoreWeightProperty),
  checkable(supportingWeightsFormAnIntervalProperty),
  checkable(phaseDiagramShowsThresholdsAndTrapsProperty),
  checkable(anUnforeseenContingencyCostsWithoutBoundProperty),
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
