/** Every theorem with the way to check it, in the order of the theory. */

import { type Checkable, checkable } from '../src/theory/checkable.js';
import { aBudgetBreakerDisciplinesAnyTeamProperty } from './contracts/a-budget-breaker-disciplines-any-team.js';
import { aBystanderMakesClassesAgreeProperty } from './contracts/a-bystander-makes-classes-agree.js';
import { aLaterClauseCanBeWorthMoreProperty } from './contracts/a-later-clause-can-be-worth-more.js';
import { aPurseImplementsNothingMoreProperty } from './contracts/a-purse-implements-nothing-more.js';
import { boundedLiabilityLeavesALossProperty } from './contracts/bounded-liability-leaves-a-loss.js';
import { choicesAreCyclicallyMonotoneProperty } from './contracts/choices-are-cyclically-monotone.js';
import { clausesRecoverTheirShareProperty } from './contracts/clauses-recover-their-share.js';
import { closedWalksDecideProperty } from './contracts/closed-walks-decide.js';
import { coarsePlayEscapesLiabilityProperty } from './contracts/coarse-play-escapes-liability.js';
import { extremeTransfersAreWorstProperty } from './contracts/extreme-transfers-are-worst.js';
import { finesWithoutBoundEscapeProperty } from './contracts/fines-without-bound-escape.js';
import { forcingContractsLoseProperty } from './contracts/forcing-contracts-lose.js';
import { greedyClausesLoseGeometricallyProperty } from './contracts/greedy-clauses-lose-geometrically.js';
import { liabilityBoundIsAttainedProperty } from './contracts/liability-bound-is-attained.js';
import { oneContingencyClosedFormProperty } from './contracts/one-contingency-closed-form.js';
import { pooledContingenciesLeaveAGapProperty } from './contracts/pooled-contingencies-leave-a-gap.js';
import { selfInterestHelpsForcingContractsProperty } from './contracts/self-interest-helps-forcing-contracts.js';
import { teamsArePunishedCollectivelyProperty } from './contracts/teams-are-punished-collectively.js';
import { twinActionsLeaveALossProperty } from './contracts/twin-actions-leave-a-loss.js';
import { twoActionsBindCoarsePlayProperty } from './contracts/two-actions-bind-coarse-play.js';
import { undetectableTemptationProperty } from './contracts/undetectable-temptation.js';
import { balancedTeamsNeedCheapEffortProperty } from './dilemmas/balanced-teams-need-cheap-effort.js';
import { battleOfTheSexesNeedsNoWeightProperty } from './dilemmas/battle-of-the-sexes-needs-no-weight.js';
import { chickenThresholdProperty } from './dilemmas/chicken-threshold.js';
import { coordinationNeedsNoWeightProperty } from './dilemmas/coordination-needs-no-weight.js';
import { cournotTakesAFiniteWeightProperty } from './dilemmas/cournot-takes-a-finite-weight.js';
import { equalCatchesNeedTheLeastWeightProperty } from './dilemmas/equal-catches-need-the-least-weight.js';
import { fairCostSharingBoundProperty } from './dilemmas/fair-cost-sharing-bound.js';
import { holdUpTakesAFiniteWeightProperty } from './dilemmas/hold-up-takes-a-finite-weight.js';
import { linearCournotThresholdProperty } from './dilemmas/linear-cournot-threshold.js';
import { manyPlayerDilemmaThresholdProperty } from './dilemmas/many-player-dilemma-threshold.js';
import { matchingPenniesDefyEveryWeightProperty } from './dilemmas/matching-pennies-defy-every-weight.js';
import { noInvestmentBeyondTheFirstBestProperty } from './dilemmas/no-investment-beyond-the-first-best.js';
import { prisonersDilemmaThresholdProperty } from './dilemmas/prisoners-dilemma-threshold.js';
import { publicGoodsThresholdProperty } from './dilemmas/public-goods-threshold.js';
import { stagHuntNeedsNoWeightProperty } from './dilemmas/stag-hunt-needs-no-weight.js';
import { theCommonsIsOverusedProperty } from './dilemmas/the-commons-is-overused.js';
import { travelersDilemmaThresholdProperty } from './dilemmas/travelers-dilemma-threshold.js';
import { chanceNeverMakesTheEffortInTheDilemmaProperty } from './effort/chance-never-makes-the-effort-in-the-dilemma.js';
import { chanceNeverMakesTheEffortInTheStagHuntProperty } from './effort/chance-never-makes-the-effort-in-the-stag-hunt.js';
import { cooperatingRaisesWelfareProperty } from './effort/cooperating-raises-welfare.js';
import { cooperatingRaisesWelfareInTheDilemmaProperty } from './effort/cooperating-raises-welfare-in-the-dilemma.js';
import { cooperatingRaisesWelfareInTheStagHuntProperty } from './effort/cooperating-raises-welfare-in-the-stag-hunt.js';
import { cooperationParetoDominatesDefectionProperty } from './effort/cooperation-pareto-dominates-defection.js';
import { cooperationParetoDominatesDefectionInTheDilemmaProperty } from './effort/cooperation-pareto-dominates-defection-in-the-dilemma.js';
import { cooperationParetoDominatesDefectionInTheStagHuntProperty } from './effort/cooperation-pareto-dominates-defection-in-the-stag-hunt.js';
import { defectionDominatesProperty } from './effort/defection-dominates.js';
import { defectionDominatesInTheDilemmaProperty } from './effort/defection-dominates-in-the-dilemma.js';
import { defectionIsTheOnlyEquilibriumProperty } from './effort/defection-is-the-only-equilibrium.js';
import { defectionIsTheOnlyEquilibriumInTheDilemmaProperty } from './effort/defection-is-the-only-equilibrium-in-the-dilemma.js';
import { defectionPaysSomewhereProperty } from './effort/defection-pays-somewhere.js';
import { defectionPaysSomewhereInTheStagHuntProperty } from './effort/defection-pays-somewhere-in-the-stag-hunt.js';
import { effortConditionsAreExactProperty } from './effort/effort-conditions-are-exact.js';
import { forcedCooperationLosesByChanceProperty } from './effort/forced-cooperation-loses-by-chance.js';
import { highEffortCooperationIsBestProperty } from './effort/high-effort-cooperation-is-best.js';
import { highEffortCooperationIsBestInTheDilemmaProperty } from './effort/high-effort-cooperation-is-best-in-the-dilemma.js';
import { highEffortCooperationIsBestInTheStagHuntProperty } from './effort/high-effort-cooperation-is-best-in-the-stag-hunt.js';
import { lastEffortIsNeverBoughtProperty } from './effort/last-effort-is-never-bought.js';
import { lastEffortIsNeverBoughtInTheDilemmaProperty } from './effort/last-effort-is-never-bought-in-the-dilemma.js';
import { lastEffortIsNeverBoughtInTheStagHuntProperty } from './effort/last-effort-is-never-bought-in-the-stag-hunt.js';
import { lastEffortTakesItsWeightProperty } from './effort/last-effort-takes-its-weight.js';
import { lastEffortTakesWeightTwoInTheDilemmaProperty } from './effort/last-effort-takes-weight-two-in-the-dilemma.js';
import { lastEffortTakesWeightTwoInTheStagHuntProperty } from './effort/last-effort-takes-weight-two-in-the-stag-hunt.js';
import { mixingNeverBeatsEtaProperty } from './effort/mixing-never-beats-eta.js';
import { noLotBeatsAFifteenthProperty } from './effort/no-lot-beats-a-fifteenth.js';
import { oneProsocialAgentIsNotEnoughProperty } from './effort/one-prosocial-agent-is-not-enough.js';
import { oneProsocialAgentIsNotEnoughInTheDilemmaProperty } from './effort/one-prosocial-agent-is-not-enough-in-the-dilemma.js';
import { oneProsocialAgentIsNotEnoughInTheStagHuntProperty } from './effort/one-prosocial-agent-is-not-enough-in-the-stag-hunt.js';
import { payoffsRevealEffortProperty } from './effort/payoffs-reveal-effort.js';
import { payoffsRevealEverythingInTheDilemmaProperty } from './effort/payoffs-reveal-everything-in-the-dilemma.js';
import { payoffsRevealEverythingInTheStagHuntProperty } from './effort/payoffs-reveal-everything-in-the-stag-hunt.js';
import { smallerLossGreaterWeightProperty } from './effort/smaller-loss-greater-weight.js';
import { threeEquilibriaInTheStagHuntProperty } from './effort/three-equilibria-in-the-stag-hunt.js';
import { threeEquilibriaOfEffortProperty } from './effort/three-equilibria-of-effort.js';
import { weightTwoSufficesInTheStagHuntProperty } from './effort/weight-two-suffices-in-the-stag-hunt.js';
import { weightTwoSufficesWithoutAContractProperty } from './effort/weight-two-suffices-without-a-contract.js';
import { completeContractsSufficeProperty } from './foundations/complete-contracts-suffice.js';
import { componentsAddUpProperty } from './foundations/components-add-up.js';
import { firstBestBoundProperty } from './foundations/first-best-bound.js';
import { implementableOrFarkasProperty } from './foundations/implementable-or-farkas.js';
import { languageMonotonicityProperty } from './foundations/language-monotonicity.js';
import { aSoleEquilibriumIsSafeAtTheThresholdProperty } from './harm/a-sole-equilibrium-is-safe-at-the-threshold.js';
import { harmToTheWorstOutlastsTheThresholdProperty } from './harm/harm-to-the-worst-outlasts-the-threshold.js';
import { noHarmToTheBestFromTheThresholdOnProperty } from './harm/no-harm-to-the-best-from-the-threshold-on.js';
import { noWeightSufficesProperty } from './harm/no-weight-suffices.js';
import { oneSelfishAgentUndoesClosureProperty } from './harm/one-selfish-agent-undoes-closure.js';
import { partialProsocialityIsWorseThanNoneOrAllProperty } from './harm/partial-prosociality-is-worse-than-none-or-all.js';
import { prosocialAgentsAreExploitedProperty } from './harm/prosocial-agents-are-exploited.js';
import { prosocialityOpensTrapsProperty } from './harm/prosociality-opens-traps.js';
import { prosocialityWorsensTheBestEquilibriumProperty } from './harm/prosociality-worsens-the-best-equilibrium.js';
import { prosocialityWorsensTheOnlyEquilibriumProperty } from './harm/prosociality-worsens-the-only-equilibrium.js';
import { prosocialityWorsensTheWorstEquilibriumProperty } from './harm/prosociality-worsens-the-worst-equilibrium.js';
import { welfareTrapsOutlastProsocialityProperty } from './harm/welfare-traps-outlast-prosociality.js';
import { whenProsocialityHurtsProperty } from './harm/when-prosociality-hurts.js';
import { aLoneReporterAddsNothingProperty } from './messages/a-lone-reporter-adds-nothing.js';
import { balanceDefeatsMessagesProperty } from './messages/balance-defeats-messages.js';
import { crossExaminedAgentsMayLieTogetherProperty } from './messages/cross-examined-agents-may-lie-together.js';
import { heardAnnouncementsAddNothingProperty } from './messages/heard-announcements-add-nothing.js';
import { messagesUnderBalanceProperty } from './messages/messages-under-balance.js';
import { onlyUndetectableTemptationsSurviveMessagesProperty } from './messages/only-undetectable-temptations-survive-messages.js';
import { testimonyAfterActionsSufficesProperty } from './messages/testimony-after-actions-suffices.js';
import { testimonyDetectsWhatMessagesCannotProperty } from './messages/testimony-detects-what-messages-cannot.js';
import { truthfulMessagesAreEnoughProperty } from './messages/truthful-messages-are-enough.js';
import { twoReportersAccuseEachOtherProperty } from './messages/two-reporters-accuse-each-other.js';
import { verifiablePayoffsSufficeProperty } from './messages/verifiable-payoffs-suffice.js';
import { verifiableWelfareLeavesAGapWithoutAPurseProperty } from './messages/verifiable-welfare-leaves-a-gap-without-a-purse.js';
import { verifiableWelfareSufficesWithAPurseProperty } from './messages/verifiable-welfare-suffices-with-a-purse.js';
import { anUnforeseenContingencyCostsWithoutBoundProperty } from './prosociality/an-unforeseen-contingency-costs-without-bound.js';
import { contractsAndProsocialitySubstituteProperty } from './prosociality/contracts-and-prosociality-substitute.js';
import { contractsExcuseDetectedTemptationsProperty } from './prosociality/contracts-excuse-detected-temptations.js';
import { equivariantPairsShareAlikeProperty } from './prosociality/equivariant-pairs-share-alike.js';
import { misjudgedWelfareTakesMoreWeightProperty } from './prosociality/misjudged-welfare-takes-more-weight.js';
import { noMechanismButProsocialityProperty } from './prosociality/no-mechanism-but-prosociality.js';
import { onlyTrapsSurviveLargeWeightsProperty } from './prosociality/only-traps-survive-large-weights.js';
import { ownTemptationsSetEachWeightProperty } from './prosociality/own-temptations-set-each-weight.js';
import { phaseDiagramShowsThresholdsAndTrapsProperty } from './prosociality/phase-diagram-shows-thresholds-and-traps.js';
import { pooledTemptationsAskForMoreProperty } from './prosociality/pooled-temptations-ask-for-more.js';
import { prosocialThresholdProperty } from './prosociality/prosocial-threshold.js';
import { prosocialityClosesEveryGapProperty } from './prosociality/prosociality-closes-every-gap.js';
import { sidePaymentsBenefitEveryoneProperty } from './prosociality/side-payments-benefit-everyone.js';
import { supportingWeightsFormAnIntervalProperty } from './prosociality/supporting-weights-form-an-interval.js';
import { symmetryAloneDoesNotShareProperty } from './prosociality/symmetry-alone-does-not-share.js';
import { tooLittleProsocialityFallsShortProperty } from './prosociality/too-little-prosociality-falls-short.js';
import { welfareImprovementsSelectFirstBestsProperty } from './prosociality/welfare-improvements-select-first-bests.js';
import { worstClosedWalkSetsTheWeightProperty } from './prosociality/worst-closed-walk-sets-the-weight.js';

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
  checkable(heardAnnouncementsAddNothingProperty),
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
  checkable(tooLittleProsocialityFallsShortProperty),
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
  checkable(aSoleEquilibriumIsSafeAtTheThresholdProperty),
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
