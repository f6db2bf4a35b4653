/** Every theorem, in the order of the theory. */
import type { Theorem } from '../src/theory/theorem.js';
import { aBudgetBreakerDisciplinesAnyTeam } from './a-budget-breaker-disciplines-any-team.js';
import { aBystanderMakesClassesAgree } from './a-bystander-makes-classes-agree.js';
import { aLaterClauseCanBeWorthMore } from './a-later-clause-can-be-worth-more.js';
import { aLoneReporterAddsNothing } from './a-lone-reporter-adds-nothing.js';
import { aPurseImplementsNothingMore } from './a-purse-implements-nothing-more.js';
import { anUnforeseenContingencyCostsWithoutBound } from './an-unforeseen-contingency-costs-without-bound.js';
import { balanceDefeatsMessages } from './balance-defeats-messages.js';
import { balancedTeamsNeedCheapEffort } from './balanced-teams-need-cheap-effort.js';
import { battleOfTheSexesNeedsNoWeight } from './battle-of-the-sexes-needs-no-weight.js';
import { boundedLiabilityLeavesALoss } from './bounded-liability-leaves-a-loss.js';
import { chanceNeverMakesTheEffortInTheDilemma } from './chance-never-makes-the-effort-in-the-dilemma.js';
import { chanceNeverMakesTheEffortInTheStagHunt } from './chance-never-makes-the-effort-in-the-stag-hunt.js';
import { chickenThreshold } from './chicken-threshold.js';
import { choicesAreCyclicallyMonotone } from './choices-are-cyclically-monotone.js';
import { clausesRecoverTheirShare } from './clauses-recover-their-share.js';
import { closedWalksDecide } from './closed-walks-decide.js';
import { coarsePlayEscapesLiability } from './coarse-play-escapes-liability.js';
import { completeContractsSuffice } from './complete-contracts-suffice.js';
import { componentsAddUp } from './components-add-up.js';
import { contractsAndProsocialitySubstitute } from './contracts-and-prosociality-substitute.js';
import { contractsExcuseDetectedTemptations } from './contracts-excuse-detected-temptations.js';
import { cooperatingRaisesWelfare } from './cooperating-raises-welfare.js';
import { cooperatingRaisesWelfareInTheDilemma } from './cooperating-raises-welfare-in-the-dilemma.js';
import { cooperatingRaisesWelfareInTheStagHunt } from './cooperating-raises-welfare-in-the-stag-hunt.js';
import { cooperationParetoDominatesDefection } from './cooperation-pareto-dominates-defection.js';
import { cooperationParetoDominatesDefectionInTheDilemma } from './cooperation-pareto-dominates-defection-in-the-dilemma.js';
import { cooperationParetoDominatesDefectionInTheStagHunt } from './cooperation-pareto-dominates-defection-in-the-stag-hunt.js';
import { coordinationNeedsNoWeight } from './coordination-needs-no-weight.js';
import { cournotTakesAFiniteWeight } from './cournot-takes-a-finite-weight.js';
import { crossExaminedAgentsMayLieTogether } from './cross-examined-agents-may-lie-together.js';
import { defectionDominates } from './defection-dominates.js';
import { defectionDominatesInTheDilemma } from './defection-dominates-in-the-dilemma.js';
import { defectionIsTheOnlyEquilibrium } from './defection-is-the-only-equilibrium.js';
import { defectionIsTheOnlyEquilibriumInTheDilemma } from './defection-is-the-only-equilibrium-in-the-dilemma.js';
import { defectionPaysSomewhere } from './defection-pays-somewhere.js';
import { defectionPaysSomewhereInTheStagHunt } from './defection-pays-somewhere-in-the-stag-hunt.js';
import { effortConditionsAreExact } from './effort-conditions-are-exact.js';
import { equalCatchesNeedTheLeastWeight } from './equal-catches-need-the-least-weight.js';
import { equivariantPairsShareAlike } from './equivariant-pairs-share-alike.js';
import { extremeTransfersAreWorst } from './extreme-transfers-are-worst.js';
import { fairCostSharingBound } from './fair-cost-sharing-bound.js';
import { finesWithoutBoundEscape } from './fines-without-bound-escape.js';
import { firstBestBound } from './first-best-bound.js';
import { forcedCooperationLosesByChance } from './forced-cooperation-loses-by-chance.js';
import { forcingContractsLose } from './forcing-contracts-lose.js';
import { greedyClausesLoseGeometrically } from './greedy-clauses-lose-geometrically.js';
import { harmToTheWorstOutlastsTheThreshold } from './harm-to-the-worst-outlasts-the-threshold.js';
import { highEffortCooperationIsBest } from './high-effort-cooperation-is-best.js';
import { highEffortCooperationIsBestInTheDilemma } from './high-effort-cooperation-is-best-in-the-dilemma.js';
import { highEffortCooperationIsBestInTheStagHunt } from './high-effort-cooperation-is-best-in-the-stag-hunt.js';
import { holdUpTakesAFiniteWeight } from './hold-up-takes-a-finite-weight.js';
import { implementableOrFarkas } from './implementable-or-farkas.js';
import { languageMonotonicity } from './language-monotonicity.js';
import { lastEffortIsNeverBought } from './last-effort-is-never-bought.js';
import { lastEffortIsNeverBoughtInTheDilemma } from './last-effort-is-never-bought-in-the-dilemma.js';
import { lastEffortIsNeverBoughtInTheStagHunt } from './last-effort-is-never-bought-in-the-stag-hunt.js';
import { lastEffortTakesItsWeight } from './last-effort-takes-its-weight.js';
import { lastEffortTakesWeightTwoInTheDilemma } from './last-effort-takes-weight-two-in-the-dilemma.js';
import { lastEffortTakesWeightTwoInTheStagHunt } from './last-effort-takes-weight-two-in-the-stag-hunt.js';
import { liabilityBoundIsAttained } from './liability-bound-is-attained.js';
import { linearCournotThreshold } from './linear-cournot-threshold.js';
import { manyPlayerDilemmaThreshold } from './many-player-dilemma-threshold.js';
import { matchingPenniesDefyEveryWeight } from './matching-pennies-defy-every-weight.js';
import { messagesUnderBalance } from './messages-under-balance.js';
import { misjudgedWelfareTakesMoreWeight } from './misjudged-welfare-takes-more-weight.js';
import { mixingNeverBeatsEta } from './mixing-never-beats-eta.js';
import { noHarmToTheBestFromTheThresholdOn } from './no-harm-to-the-best-from-the-threshold-on.js';
import { noInvestmentBeyondTheFirstBest } from './no-investment-beyond-the-first-best.js';
import { noLotBeatsAFifteenth } from './no-lot-beats-a-fifteenth.js';
import { noMechanismButProsociality } from './no-mechanism-but-prosociality.js';
import { noWeightSuffices } from './no-weight-suffices.js';
import { oneContingencyClosedForm } from './one-contingency-closed-form.js';
import { oneProsocialAgentIsNotEnough } from './one-prosocial-agent-is-not-enough.js';
import { oneProsocialAgentIsNotEnoughInTheDilemma } from './one-prosocial-agent-is-not-enough-in-the-dilemma.js';
import { oneProsocialAgentIsNotEnoughInTheStagHunt } from './one-prosocial-agent-is-not-enough-in-the-stag-hunt.js';
import { oneSelfishAgentUndoesClosure } from './one-selfish-agent-undoes-closure.js';
import { onlyTrapsSurviveLargeWeights } from './only-traps-survive-large-weights.js';
import { onlyUndetectableTemptationsSurviveMessages } from './only-undetectable-temptations-survive-messages.js';
import { ownTemptationsSetEachWeight } from './own-temptations-set-each-weight.js';
import { partialProsocialityIsWorseThanNoneOrAll } from './partial-prosociality-is-worse-than-none-or-all.js';
import { payoffsRevealEffort } from './payoffs-reveal-effort.js';
import { payoffsRevealEverythingInTheDilemma } from './payoffs-reveal-everything-in-the-dilemma.js';
import { payoffsRevealEverythingInTheStagHunt } from './payoffs-reveal-everything-in-the-stag-hunt.js';
import { phaseDiagramShowsThresholdsAndTraps } from './phase-diagram-shows-thresholds-and-traps.js';
import { pooledContingenciesLeaveAGap } from './pooled-contingencies-leave-a-gap.js';
import { pooledTemptationsAskForMore } from './pooled-temptations-ask-for-more.js';
import { prisonersDilemmaThreshold } from './prisoners-dilemma-threshold.js';
import { prosocialAgentsAreExploited } from './prosocial-agents-are-exploited.js';
import { prosocialThreshold } from './prosocial-threshold.js';
import { prosocialityClosesEveryGap } from './prosociality-closes-every-gap.js';
import { prosocialityOpensTraps } from './prosociality-opens-traps.js';
import { prosocialityWorsensTheBestEquilibrium } from './prosociality-worsens-the-best-equilibrium.js';
import { prosocialityWorsensTheOnlyEquilibrium } from './prosociality-worsens-the-only-equilibrium.js';
import { prosocialityWorsensTheWorstEquilibrium } from './prosociality-worsens-the-worst-equilibrium.js';
import { publicGoodsThreshold } from './public-goods-threshold.js';
import { selfInterestHelpsForcingContracts } from './self-interest-helps-forcing-contracts.js';
import { sidePaymentsBenefitEveryone } from './side-payments-benefit-everyone.js';
import { smallerLossGreaterWeight } from './smaller-loss-greater-weight.js';
import { stagHuntNeedsNoWeight } from './stag-hunt-needs-no-weight.js';
import { supportingWeightsFormAnInterval } from './supporting-weights-form-an-interval.js';
import { symmetryAloneDoesNotShare } from './symmetry-alone-does-not-share.js';
import { teamsArePunishedCollectively } from './teams-are-punished-collectively.js';
import { testimonyAfterActionsSuffices } from './testimony-after-actions-suffices.js';
import { testimonyDetectsWhatMessagesCannot } from './testimony-detects-what-messages-cannot.js';
import { theCommonsIsOverused } from './the-commons-is-overused.js';
import { threeEquilibriaInTheStagHunt } from './three-equilibria-in-the-stag-hunt.js';
import { threeEquilibriaOfEffort } from './three-equilibria-of-effort.js';
import { travelersDilemmaThreshold } from './travelers-dilemma-threshold.js';
import { truthfulMessagesAreEnough } from './truthful-messages-are-enough.js';
import { twinActionsLeaveALoss } from './twin-actions-leave-a-loss.js';
import { twoActionsBindCoarsePlay } from './two-actions-bind-coarse-play.js';
import { twoReportersAccuseEachOther } from './two-reporters-accuse-each-other.js';
import { undetectableTemptation } from './undetectable-temptation.js';
import { verifiablePayoffsSuffice } from './verifiable-payoffs-suffice.js';
import { verifiableWelfareLeavesAGapWithoutAPurse } from './verifiable-welfare-leaves-a-gap-without-a-purse.js';
import { verifiableWelfareSufficesWithAPurse } from './verifiable-welfare-suffices-with-a-purse.js';
import { weightTwoSufficesInTheStagHunt } from './weight-two-suffices-in-the-stag-hunt.js';
import { weightTwoSufficesWithoutAContract } from './weight-two-suffices-without-a-contract.js';
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
