/** Every theorem, in the order of the theory. */
import type { Theorem } from '../src/theory/statement/theorem.js';
import { aBudgetBreakerDisciplinesAnyTeam } from './contracts/a-budget-breaker-disciplines-any-team.js';
import { aBystanderMakesClassesAgree } from './contracts/a-bystander-makes-classes-agree.js';
import { aLaterClauseCanBeWorthMore } from './contracts/a-later-clause-can-be-worth-more.js';
import { aPurseImplementsNothingMore } from './contracts/a-purse-implements-nothing-more.js';
import { boundedLiabilityLeavesALoss } from './contracts/bounded-liability-leaves-a-loss.js';
import { choicesAreCyclicallyMonotone } from './contracts/choices-are-cyclically-monotone.js';
import { clausesRecoverTheirShare } from './contracts/clauses-recover-their-share.js';
import { closedWalksDecide } from './contracts/closed-walks-decide.js';
import { coarsePlayEscapesLiability } from './contracts/coarse-play-escapes-liability.js';
import { extremeTransfersAreWorst } from './contracts/extreme-transfers-are-worst.js';
import { finesWithoutBoundEscape } from './contracts/fines-without-bound-escape.js';
import { forcingContractsLose } from './contracts/forcing-contracts-lose.js';
import { greedyClausesLoseGeometrically } from './contracts/greedy-clauses-lose-geometrically.js';
import { liabilityBoundIsAttained } from './contracts/liability-bound-is-attained.js';
import { oneContingencyClosedForm } from './contracts/one-contingency-closed-form.js';
import { pooledContingenciesLeaveAGap } from './contracts/pooled-contingencies-leave-a-gap.js';
import { selfInterestHelpsForcingContracts } from './contracts/self-interest-helps-forcing-contracts.js';
import { teamsArePunishedCollectively } from './contracts/teams-are-punished-collectively.js';
import { twinActionsLeaveALoss } from './contracts/twin-actions-leave-a-loss.js';
import { twoActionsBindCoarsePlay } from './contracts/two-actions-bind-coarse-play.js';
import { undetectableTemptation } from './contracts/undetectable-temptation.js';
import { balancedTeamsNeedCheapEffort } from './dilemmas/balanced-teams-need-cheap-effort.js';
import { battleOfTheSexesNeedsNoWeight } from './dilemmas/battle-of-the-sexes-needs-no-weight.js';
import { chickenThreshold } from './dilemmas/chicken-threshold.js';
import { coordinationNeedsNoWeight } from './dilemmas/coordination-needs-no-weight.js';
import { cournotTakesAFiniteWeight } from './dilemmas/cournot-takes-a-finite-weight.js';
import { equalCatchesNeedTheLeastWeight } from './dilemmas/equal-catches-need-the-least-weight.js';
import { fairCostSharingBound } from './dilemmas/fair-cost-sharing-bound.js';
import { holdUpTakesAFiniteWeight } from './dilemmas/hold-up-takes-a-finite-weight.js';
import { linearCournotThreshold } from './dilemmas/linear-cournot-threshold.js';
import { manyPlayerDilemmaThreshold } from './dilemmas/many-player-dilemma-threshold.js';
import { matchingPenniesDefyEveryWeight } from './dilemmas/matching-pennies-defy-every-weight.js';
import { noInvestmentBeyondTheFirstBest } from './dilemmas/no-investment-beyond-the-first-best.js';
import { prisonersDilemmaThreshold } from './dilemmas/prisoners-dilemma-threshold.js';
import { publicGoodsThreshold } from './dilemmas/public-goods-threshold.js';
import { stagHuntNeedsNoWeight } from './dilemmas/stag-hunt-needs-no-weight.js';
import { theCommonsIsOverused } from './dilemmas/the-commons-is-overused.js';
import { travelersDilemmaThreshold } from './dilemmas/travelers-dilemma-threshold.js';
import { chanceNeverMakesTheEffortInTheDilemma } from './effort/chance-never-makes-the-effort-in-the-dilemma.js';
import { chanceNeverMakesTheEffortInTheStagHunt } from './effort/chance-never-makes-the-effort-in-the-stag-hunt.js';
import { cooperatingRaisesWelfare } from './effort/cooperating-raises-welfare.js';
import { cooperatingRaisesWelfareInTheDilemma } from './effort/cooperating-raises-welfare-in-the-dilemma.js';
import { cooperatingRaisesWelfareInTheStagHunt } from './effort/cooperating-raises-welfare-in-the-stag-hunt.js';
import { cooperationParetoDominatesDefection } from './effort/cooperation-pareto-dominates-defection.js';
import { cooperationParetoDominatesDefectionInTheDilemma } from './effort/cooperation-pareto-dominates-defection-in-the-dilemma.js';
import { cooperationParetoDominatesDefectionInTheStagHunt } from './effort/cooperation-pareto-dominates-defection-in-the-stag-hunt.js';
import { defectionDominates } from './effort/defection-dominates.js';
import { defectionDominatesInTheDilemma } from './effort/defection-dominates-in-the-dilemma.js';
import { defectionIsTheOnlyEquilibrium } from './effort/defection-is-the-only-equilibrium.js';
import { defectionIsTheOnlyEquilibriumInTheDilemma } from './effort/defection-is-the-only-equilibrium-in-the-dilemma.js';
import { defectionPaysSomewhere } from './effort/defection-pays-somewhere.js';
import { defectionPaysSomewhereInTheStagHunt } from './effort/defection-pays-somewhere-in-the-stag-hunt.js';
import { effortConditionsAreExact } from './effort/effort-conditions-are-exact.js';
import { forcedCooperationLosesByChance } from './effort/forced-cooperation-loses-by-chance.js';
import { highEffortCooperationIsBest } from './effort/high-effort-cooperation-is-best.js';
import { highEffortCooperationIsBestInTheDilemma } from './effort/high-effort-cooperation-is-best-in-the-dilemma.js';
import { highEffortCooperationIsBestInTheStagHunt } from './effort/high-effort-cooperation-is-best-in-the-stag-hunt.js';
import { lastEffortIsNeverBought } from './effort/last-effort-is-never-bought.js';
import { lastEffortIsNeverBoughtInTheDilemma } from './effort/last-effort-is-never-bought-in-the-dilemma.js';
import { lastEffortIsNeverBoughtInTheStagHunt } from './effort/last-effort-is-never-bought-in-the-stag-hunt.js';
import { lastEffortTakesItsWeight } from './effort/last-effort-takes-its-weight.js';
import { lastEffortTakesWeightTwoInTheDilemma } from './effort/last-effort-takes-weight-two-in-the-dilemma.js';
import { lastEffortTakesWeightTwoInTheStagHunt } from './effort/last-effort-takes-weight-two-in-the-stag-hunt.js';
import { mixingNeverBeatsEta } from './effort/mixing-never-beats-eta.js';
import { noLotBeatsAFifteenth } from './effort/no-lot-beats-a-fifteenth.js';
import { oneProsocialAgentIsNotEnough } from './effort/one-prosocial-agent-is-not-enough.js';
import { oneProsocialAgentIsNotEnoughInTheDilemma } from './effort/one-prosocial-agent-is-not-enough-in-the-dilemma.js';
import { oneProsocialAgentIsNotEnoughInTheStagHunt } from './effort/one-prosocial-agent-is-not-enough-in-the-stag-hunt.js';
import { payoffsRevealEffort } from './effort/payoffs-reveal-effort.js';
import { payoffsRevealEverythingInTheDilemma } from './effort/payoffs-reveal-everything-in-the-dilemma.js';
import { payoffsRevealEverythingInTheStagHunt } from './effort/payoffs-reveal-everything-in-the-stag-hunt.js';
import { smallerLossGreaterWeight } from './effort/smaller-loss-greater-weight.js';
import { threeEquilibriaInTheStagHunt } from './effort/three-equilibria-in-the-stag-hunt.js';
import { threeEquilibriaOfEffort } from './effort/three-equilibria-of-effort.js';
import { weightTwoSufficesInTheStagHunt } from './effort/weight-two-suffices-in-the-stag-hunt.js';
import { weightTwoSufficesWithoutAContract } from './effort/weight-two-suffices-without-a-contract.js';
import { completeContractsSuffice } from './foundations/complete-contracts-suffice.js';
import { componentsAddUp } from './foundations/components-add-up.js';
import { firstBestBound } from './foundations/first-best-bound.js';
import { implementableOrFarkas } from './foundations/implementable-or-farkas.js';
import { languageMonotonicity } from './foundations/language-monotonicity.js';
import { aSoleEquilibriumIsSafeAtTheThreshold } from './harm/a-sole-equilibrium-is-safe-at-the-threshold.js';
import { harmToTheWorstOutlastsTheThreshold } from './harm/harm-to-the-worst-outlasts-the-threshold.js';
import { noHarmToTheBestFromTheThresholdOn } from './harm/no-harm-to-the-best-from-the-threshold-on.js';
import { noWeightSuffices } from './harm/no-weight-suffices.js';
import { oneSelfishAgentUndoesClosure } from './harm/one-selfish-agent-undoes-closure.js';
import { partialProsocialityIsWorseThanNoneOrAll } from './harm/partial-prosociality-is-worse-than-none-or-all.js';
import { prosocialAgentsAreExploited } from './harm/prosocial-agents-are-exploited.js';
import { prosocialityOpensTraps } from './harm/prosociality-opens-traps.js';
import { prosocialityWorsensTheBestEquilibrium } from './harm/prosociality-worsens-the-best-equilibrium.js';
import { prosocialityWorsensTheOnlyEquilibrium } from './harm/prosociality-worsens-the-only-equilibrium.js';
import { prosocialityWorsensTheWorstEquilibrium } from './harm/prosociality-worsens-the-worst-equilibrium.js';
import { welfareTrapsOutlastProsociality } from './harm/welfare-traps-outlast-prosociality.js';
import { whenProsocialityHurts } from './harm/when-prosociality-hurts.js';
import { aLoneReporterAddsNothing } from './messages/a-lone-reporter-adds-nothing.js';
import { balanceDefeatsMessages } from './messages/balance-defeats-messages.js';
import { crossExaminedAgentsMayLieTogether } from './messages/cross-examined-agents-may-lie-together.js';
import { heardAnnouncementsAddNothing } from './messages/heard-announcements-add-nothing.js';
import { messagesUnderBalance } from './messages/messages-under-balance.js';
import { onlyUndetectableTemptationsSurviveMessages } from './messages/only-undetectable-temptations-survive-messages.js';
import { testimonyAfterActionsSuffices } from './messages/testimony-after-actions-suffices.js';
import { testimonyDetectsWhatMessagesCannot } from './messages/testimony-detects-what-messages-cannot.js';
import { truthfulMessagesAreEnough } from './messages/truthful-messages-are-enough.js';
import { twoReportersAccuseEachOther } from './messages/two-reporters-accuse-each-other.js';
import { verifiablePayoffsSuffice } from './messages/verifiable-payoffs-suffice.js';
import { verifiableWelfareLeavesAGapWithoutAPurse } from './messages/verifiable-welfare-leaves-a-gap-without-a-purse.js';
import { verifiableWelfareSufficesWithAPurse } from './messages/verifiable-welfare-suffices-with-a-purse.js';
import { anUnforeseenContingencyCostsWithoutBound } from './prosociality/an-unforeseen-contingency-costs-without-bound.js';
import { contractsAndProsocialitySubstitute } from './prosociality/contracts-and-prosociality-substitute.js';
import { contractsExcuseDetectedTemptations } from './prosociality/contracts-excuse-detected-temptations.js';
import { equivariantPairsShareAlike } from './prosociality/equivariant-pairs-share-alike.js';
import { misjudgedWelfareTakesMoreWeight } from './prosociality/misjudged-welfare-takes-more-weight.js';
import { noMechanismButProsociality } from './prosociality/no-mechanism-but-prosociality.js';
import { onlyTrapsSurviveLargeWeights } from './prosociality/only-traps-survive-large-weights.js';
import { ownTemptationsSetEachWeight } from './prosociality/own-temptations-set-each-weight.js';
import { phaseDiagramShowsThresholdsAndTraps } from './prosociality/phase-diagram-shows-thresholds-and-traps.js';
import { pooledTemptationsAskForMore } from './prosociality/pooled-temptations-ask-for-more.js';
import { prosocialThreshold } from './prosociality/prosocial-threshold.js';
import { prosocialityClosesEveryGap } from './prosociality/prosociality-closes-every-gap.js';
import { sidePaymentsBenefitEveryone } from './prosociality/side-payments-benefit-everyone.js';
import { supportingWeightsFormAnInterval } from './prosociality/supporting-weights-form-an-interval.js';
import { symmetryAloneDoesNotShare } from './prosociality/symmetry-alone-does-not-share.js';
import { tooLittleProsocialityFallsShort } from './prosociality/too-little-prosociality-falls-short.js';
import { welfareImprovementsSelectFirstBests } from './prosociality/welfare-improvements-select-first-bests.js';
import { worstClosedWalkSetsTheWeight } from './prosociality/worst-closed-walk-sets-the-weight.js';

export { effortCostsFamily, effortFamily } from './effort/effort-family.js';

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
  clausesRecoverTheirShare,
  greedyClausesLoseGeometrically,
  aLaterClauseCanBeWorthMore,
  pooledContingenciesLeaveAGap,
  choicesAreCyclicallyMonotone,
  teamsArePunishedCollectively,
  aBudgetBreakerDisciplinesAnyTeam,
  noInvestmentBeyondTheFirstBest,
  theCommonsIsOverused,
  truthfulMessagesAreEnough,
  onlyUndetectableTemptationsSurviveMessages,
  crossExaminedAgentsMayLieTogether,
  aLoneReporterAddsNothing,
  balanceDefeatsMessages,
  twoReportersAccuseEachOther,
  messagesUnderBalance,
  heardAnnouncementsAddNothing,
  testimonyAfterActionsSuffices,
  testimonyDetectsWhatMessagesCannot,
  verifiablePayoffsSuffice,
  verifiableWelfareSufficesWithAPurse,
  verifiableWelfareLeavesAGapWithoutAPurse,
  closedWalksDecide,
  twinActionsLeaveALoss,
  oneContingencyClosedForm,
  aPurseImplementsNothingMore,
  aBystanderMakesClassesAgree,
  selfInterestHelpsForcingContracts,
  prosocialThreshold,
  prosocialityClosesEveryGap,
  tooLittleProsocialityFallsShort,
  noMechanismButProsociality,
  contractsAndProsocialitySubstitute,
  worstClosedWalkSetsTheWeight,
  sidePaymentsBenefitEveryone,
  equivariantPairsShareAlike,
  symmetryAloneDoesNotShare,
  welfareImprovementsSelectFirstBests,
  onlyTrapsSurviveLargeWeights,
  ownTemptationsSetEachWeight,
  contractsExcuseDetectedTemptations,
  pooledTemptationsAskForMore,
  misjudgedWelfareTakesMoreWeight,
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
  aSoleEquilibriumIsSafeAtTheThreshold,
  supportingWeightsFormAnInterval,
  phaseDiagramShowsThresholdsAndTraps,
  anUnforeseenContingencyCostsWithoutBound,
  manyPlayerDilemmaThreshold,
  prisonersDilemmaThreshold,
  stagHuntNeedsNoWeight,
  chickenThreshold,
  battleOfTheSexesNeedsNoWeight,
  coordinationNeedsNoWeight,
  matchingPenniesDefyEveryWeight,
  publicGoodsThreshold,
  travelersDilemmaThreshold,
  fairCostSharingBound,
  balancedTeamsNeedCheapEffort,
  equalCatchesNeedTheLeastWeight,
  holdUpTakesAFiniteWeight,
  cournotTakesAFiniteWeight,
  linearCournotThreshold,
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
