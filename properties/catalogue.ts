/** Every theorem with the way to check it, in the order of the theory. */

import { type Checkable, checkable } from '../src/theory/checkable.js';
import { aBudgetBreakerDisciplinesAnyTeamProperty } from './a-budget-breaker-disciplines-any-team.js';
import { aBystanderMakesClassesAgreeProperty } from './a-bystander-makes-classes-agree.js';
import { aLaterClauseCanBeWorthMoreProperty } from './a-later-clause-can-be-worth-more.js';
import { aLoneReporterAddsNothingProperty } from './a-lone-reporter-adds-nothing.js';
import { aPurseImplementsNothingMoreProperty } from './a-purse-implements-nothing-more.js';
import { anUnforeseenContingencyCostsWithoutBoundProperty } from './an-unforeseen-contingency-costs-without-bound.js';
import { balanceDefeatsMessagesProperty } from './balance-defeats-messages.js';
import { balancedTeamsNeedCheapEffortProperty } from './balanced-teams-need-cheap-effort.js';
import { battleOfTheSexesNeedsNoWeightProperty } from './battle-of-the-sexes-needs-no-weight.js';
import { boundedLiabilityLeavesALossProperty } from './bounded-liability-leaves-a-loss.js';
import { chanceNeverMakesTheEffortInTheDilemmaProperty } from './chance-never-makes-the-effort-in-the-dilemma.js';
import { chanceNeverMakesTheEffortInTheStagHuntProperty } from './chance-never-makes-the-effort-in-the-stag-hunt.js';
import { chickenThresholdProperty } from './chicken-threshold.js';
import { choicesAreCyclicallyMonotoneProperty } from './choices-are-cyclically-monotone.js';
import { clausesRecoverTheirShareProperty } from './clauses-recover-their-share.js';
import { closedWalksDecideProperty } from './closed-walks-decide.js';
import { coarsePlayEscapesLiabilityProperty } from './coarse-play-escapes-liability.js';
import { completeContractsSufficeProperty } from './complete-contracts-suffice.js';
import { componentsAddUpProperty } from './components-add-up.js';
import { contractsAndProsocialitySubstituteProperty } from './contracts-and-prosociality-substitute.js';
import { contractsExcuseDetectedTemptationsProperty } from './contracts-excuse-detected-temptations.js';
import { cooperatingRaisesWelfareProperty } from './cooperating-raises-welfare.js';
import { cooperatingRaisesWelfareInTheDilemmaProperty } from './cooperating-raises-welfare-in-the-dilemma.js';
import { cooperatingRaisesWelfareInTheStagHuntProperty } from './cooperating-raises-welfare-in-the-stag-hunt.js';
import { cooperationParetoDominatesDefectionProperty } from './cooperation-pareto-dominates-defection.js';
import { cooperationParetoDominatesDefectionInTheDilemmaProperty } from './cooperation-pareto-dominates-defection-in-the-dilemma.js';
import { cooperationParetoDominatesDefectionInTheStagHuntProperty } from './cooperation-pareto-dominates-defection-in-the-stag-hunt.js';
import { coordinationNeedsNoWeightProperty } from './coordination-needs-no-weight.js';
import { cournotTakesAFiniteWeightProperty } from './cournot-takes-a-finite-weight.js';
import { crossExaminedAgentsMayLieTogetherProperty } from './cross-examined-agents-may-lie-together.js';
import { defectionDominatesProperty } from './defection-dominates.js';
import { defectionDominatesInTheDilemmaProperty } from './defection-dominates-in-the-dilemma.js';
import { defectionIsTheOnlyEquilibriumProperty } from './defection-is-the-only-equilibrium.js';
import { defectionIsTheOnlyEquilibriumInTheDilemmaProperty } from './defection-is-the-only-equilibrium-in-the-dilemma.js';
import { defectionPaysSomewhereProperty } from './defection-pays-somewhere.js';
import { defectionPaysSomewhereInTheStagHuntProperty } from './defection-pays-somewhere-in-the-stag-hunt.js';
import { effortConditionsAreExactProperty } from './effort-conditions-are-exact.js';
import { equalCatchesNeedTheLeastWeightProperty } from './equal-catches-need-the-least-weight.js';
import { equivariantPairsShareAlikeProperty } from './equivariant-pairs-share-alike.js';
import { extremeTransfersAreWorstProperty } from './extreme-transfers-are-worst.js';
import { fairCostSharingBoundProperty } from './fair-cost-sharing-bound.js';
import { finesWithoutBoundEscapeProperty } from './fines-without-bound-escape.js';
import { firstBestBoundProperty } from './first-best-bound.js';
import { forcedCooperationLosesByChanceProperty } from './forced-cooperation-loses-by-chance.js';
import { forcingContractsLoseProperty } from './forcing-contracts-lose.js';
import { greedyClausesLoseGeometricallyProperty } from './greedy-clauses-lose-geometrically.js';
import { harmToTheWorstOutlastsTheThresholdProperty } from './harm-to-the-worst-outlasts-the-threshold.js';
import { highEffortCooperationIsBestProperty } from './high-effort-cooperation-is-best.js';
import { highEffortCooperationIsBestInTheDilemmaProperty } from './high-effort-cooperation-is-best-in-the-dilemma.js';
import { highEffortCooperationIsBestInTheStagHuntProperty } from './high-effort-cooperation-is-best-in-the-stag-hunt.js';
import { holdUpTakesAFiniteWeightProperty } from './hold-up-takes-a-finite-weight.js';
import { implementableOrFarkasProperty } from './implementable-or-farkas.js';
import { languageMonotonicityProperty } from './language-monotonicity.js';
import { lastEffortIsNeverBoughtProperty } from './last-effort-is-never-bought.js';
import { lastEffortIsNeverBoughtInTheDilemmaProperty } from './last-effort-is-never-bought-in-the-dilemma.js';
import { lastEffortIsNeverBoughtInTheStagHuntProperty } from './last-effort-is-never-bought-in-the-stag-hunt.js';
import { lastEffortTakesItsWeightProperty } from './last-effort-takes-its-weight.js';
import { lastEffortTakesWeightTwoInTheDilemmaProperty } from './last-effort-takes-weight-two-in-the-dilemma.js';
import { lastEffortTakesWeightTwoInTheStagHuntProperty } from './last-effort-takes-weight-two-in-the-stag-hunt.js';
import { liabilityBoundIsAttainedProperty } from './liability-bound-is-attained.js';
import { linearCournotThresholdProperty } from './linear-cournot-threshold.js';
import { manyPlayerDilemmaThresholdProperty } from './many-player-dilemma-threshold.js';
import { matchingPenniesDefyEveryWeightProperty } from './matching-pennies-defy-every-weight.js';
import { messagesUnderBalanceProperty } from './messages-under-balance.js';
import { misjudgedWelfareTakesMoreWeightProperty } from './misjudged-welfare-takes-more-weight.js';
import { mixingNeverBeatsEtaProperty } from './mixing-never-beats-eta.js';
import { noHarmToTheBestFromTheThresholdOnProperty } from './no-harm-to-the-best-from-the-threshold-on.js';
import { noInvestmentBeyondTheFirstBestProperty } from './no-investment-beyond-the-first-best.js';
import { noLotBeatsAFifteenthProperty } from './no-lot-beats-a-fifteenth.js';
import { noMechanismButProsocialityProperty } from './no-mechanism-but-prosociality.js';
import { noWeightSufficesProperty } from './no-weight-suffices.js';
import { oneContingencyClosedFormProperty } from './one-contingency-closed-form.js';
import { oneProsocialAgentIsNotEnoughProperty } from './one-prosocial-agent-is-not-enough.js';
import { oneProsocialAgentIsNotEnoughInTheDilemmaProperty } from './one-prosocial-agent-is-not-enough-in-the-dilemma.js';
import { oneProsocialAgentIsNotEnoughInTheStagHuntProperty } from './one-prosocial-agent-is-not-enough-in-the-stag-hunt.js';
import { oneSelfishAgentUndoesClosureProperty } from './one-selfish-agent-undoes-closure.js';
import { onlyTrapsSurviveLargeWeightsProperty } from './only-traps-survive-large-weights.js';
import { onlyUndetectableTemptationsSurviveMessagesProperty } from './only-undetectable-temptations-survive-messages.js';
import { ownTemptationsSetEachWeightProperty } from './own-temptations-set-each-weight.js';
import { partialProsocialityIsWorseThanNoneOrAllProperty } from './partial-prosociality-is-worse-than-none-or-all.js';
import { payoffsRevealEffortProperty } from './payoffs-reveal-effort.js';
import { payoffsRevealEverythingInTheDilemmaProperty } from './payoffs-reveal-everything-in-the-dilemma.js';
import { payoffsRevealEverythingInTheStagHuntProperty } from './payoffs-reveal-everything-in-the-stag-hunt.js';
import { phaseDiagramShowsThresholdsAndTrapsProperty } from './phase-diagram-shows-thresholds-and-traps.js';
import { pooledContingenciesLeaveAGapProperty } from './pooled-contingencies-leave-a-gap.js';
import { pooledTemptationsAskForMoreProperty } from './pooled-temptations-ask-for-more.js';
import { prisonersDilemmaThresholdProperty } from './prisoners-dilemma-threshold.js';
import { prosocialAgentsAreExploitedProperty } from './prosocial-agents-are-exploited.js';
import { prosocialThresholdProperty } from './prosocial-threshold.js';
import { prosocialityClosesEveryGapProperty } from './prosociality-closes-every-gap.js';
import { prosocialityOpensTrapsProperty } from './prosociality-opens-traps.js';
import { prosocialityWorsensTheBestEquilibriumProperty } from './prosociality-worsens-the-best-equilibrium.js';
import { prosocialityWorsensTheOnlyEquilibriumProperty } from './prosociality-worsens-the-only-equilibrium.js';
import { prosocialityWorsensTheWorstEquilibriumProperty } from './prosociality-worsens-the-worst-equilibrium.js';
import { publicGoodsThresholdProperty } from './public-goods-threshold.js';
import { selfInterestHelpsForcingContractsProperty } from './self-interest-helps-forcing-contracts.js';
import { sidePaymentsBenefitEveryoneProperty } from './side-payments-benefit-everyone.js';
import { smallerLossGreaterWeightProperty } from './smaller-loss-greater-weight.js';
import { stagHuntNeedsNoWeightProperty } from './stag-hunt-needs-no-weight.js';
import { supportingWeightsFormAnIntervalProperty } from './supporting-weights-form-an-interval.js';
import { symmetryAloneDoesNotShareProperty } from './symmetry-alone-does-not-share.js';
import { teamsArePunishedCollectivelyProperty } from './teams-are-punished-collectively.js';
import { testimonyAfterActionsSufficesProperty } from './testimony-after-actions-suffices.js';
import { testimonyDetectsWhatMessagesCannotProperty } from './testimony-detects-what-messages-cannot.js';
import { theCommonsIsOverusedProperty } from './the-commons-is-overused.js';
import { threeEquilibriaInTheStagHuntProperty } from './three-equilibria-in-the-stag-hunt.js';
import { threeEquilibriaOfEffortProperty } from './three-equilibria-of-effort.js';
import { travelersDilemmaThresholdProperty } from './travelers-dilemma-threshold.js';
import { truthfulMessagesAreEnoughProperty } from './truthful-messages-are-enough.js';
import { twinActionsLeaveALossProperty } from './twin-actions-leave-a-loss.js';
import { twoActionsBindCoarsePlayProperty } from './two-actions-bind-coarse-play.js';
import { twoReportersAccuseEachOtherProperty } from './two-reporters-accuse-each-other.js';
import { undetectableTemptationProperty } from './undetectable-temptation.js';
import { verifiablePayoffsSufficeProperty } from './verifiable-payoffs-suffice.js';
import { verifiableWelfareLeavesAGapWithoutAPurseProperty } from './verifiable-welfare-leaves-a-gap-without-a-purse.js';
import { verifiableWelfareSufficesWithAPurseProperty } from './verifiable-welfare-suffices-with-a-purse.js';
import { weightTwoSufficesInTheStagHuntProperty } from './weight-two-suffices-in-the-stag-hunt.js';
import { weightTwoSufficesWithoutAContractProperty } from './weight-two-suffices-without-a-contract.js';
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
  checkable(clausesRecoverTheirShareProperty),
  checkable(greedyClausesLoseGeometricallyProperty),
  checkable(aLaterClauseCanBeWorthMoreProperty),
  checkable(pooledContingenciesLeaveAGapProperty),
  checkable(choicesAreCyclicallyMonotoneProperty),
  checkable(teamsArePunishedCollectivelyProperty),
  checkable(aBudgetBreakerDisciplinesAnyTeamProperty),
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
  checkable(aPurseImplementsNothingMoreProperty),
  checkable(aBystanderMakesClassesAgreeProperty),
  checkable(selfInterestHelpsForcingContractsProperty),
  checkable(prosocialThresholdProperty),
  checkable(prosocialityClosesEveryGapProperty),
  checkable(noMechanismButProsocialityProperty),
  checkable(contractsAndProsocialitySubstituteProperty),
  checkable(worstClosedWalkSetsTheWeightProperty),
  checkable(sidePaymentsBenefitEveryoneProperty),
  checkable(equivariantPairsShareAlikeProperty),
  checkable(symmetryAloneDoesNotShareProperty),
  checkable(welfareImprovementsSelectFirstBestsProperty),
  checkable(onlyTrapsSurviveLargeWeightsProperty),
  checkable(ownTemptationsSetEachWeightProperty),
  checkable(contractsExcuseDetectedTemptationsProperty),
  checkable(pooledTemptationsAskForMoreProperty),
  checkable(misjudgedWelfareTakesMoreWeightProperty),
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
  checkable(supportingWeightsFormAnIntervalProperty),
  checkable(phaseDiagramShowsThresholdsAndTrapsProperty),
  checkable(anUnforeseenContingencyCostsWithoutBoundProperty),
  checkable(manyPlayerDilemmaThresholdProperty),
  checkable(prisonersDilemmaThresholdProperty),
  checkable(stagHuntNeedsNoWeightProperty),
  checkable(chickenThresholdProperty),
  checkable(battleOfTheSexesNeedsNoWeightProperty),
  checkable(coordinationNeedsNoWeightProperty),
  checkable(matchingPenniesDefyEveryWeightProperty),
  checkable(publicGoodsThresholdProperty),
  checkable(travelersDilemmaThresholdProperty),
  checkable(fairCostSharingBoundProperty),
  checkable(balancedTeamsNeedCheapEffortProperty),
  checkable(equalCatchesNeedTheLeastWeightProperty),
  checkable(holdUpTakesAFiniteWeightProperty),
  checkable(cournotTakesAFiniteWeightProperty),
  checkable(linearCournotThresholdProperty),
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
