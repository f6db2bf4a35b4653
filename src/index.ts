/**
 * # Lacuna
 *
 * The public library: everything that the commands do, as functions. Floors from the ground up: exact numbers, games, contracts,
 * prosocial agents, theorems, files.
 */

export { type Certification, type CertifyOptions, certify } from './certificate/certify.js';
export type { DesignCertificate, DesignVerdict, ProvedDesign } from './certificate/design-format.js';
export type {
  CaseNode,
  Certificate,
  CertifiedGame,
  CertifiedPair,
  Claim,
  Excluded,
  Part,
  Proof,
  ProofRow,
  Proved,
  Verdict as CertificateVerdict,
} from './certificate/format.js';
export { gameDifference } from './certificate/same-game.js';
export { verify } from './certificate/verify.js';
export { verifyDesign } from './certificate/verify-design.js';
export { cappedAlikePlan, stewardedPlan } from './commons/capped.js';
export {
  COMMONS_CONTRACTS,
  type Commons,
  type CommonsContract,
  type CommonsWeight,
  commonWeight,
  type GrowthFactor,
  repeatedCommons,
  SHARINGS,
  type Sharing,
  SIGHTS,
  type Sight,
} from './commons/commons.js';
export * from './commons/constant-rules.js';
export * from './commons/equilibrium-values.js';
export { grown, meanGrowth, nextStock } from './commons/growth.js';
export { impatience, weightOfImpatience } from './commons/impatience.js';
export * from './commons/impatience-steps.js';
export * from './commons/months.js';
export * from './commons/optimum-bound.js';
export {
  type CommonsPlan,
  impatientPlan,
  optimalPolicy,
  optimalValue,
  planValue,
  type Tie,
} from './commons/plan.js';
export * from './commons/sharing.js';
export { stageGame } from './commons/stage-game.js';
export { equilibriumPlays, equilibriumWelfares } from './commons/subgame-perfect.js';
export * from './commons/thresholds.js';
export * from './commons/unravelling.js';
export * from './contract/best-mechanism.js';
export { hasUndetectableTemptation } from './contract/choice/candidates.js';
export * from './contract/clauses/audit-game.js';
export * from './contract/clauses/clauses.js';
export { type Departure, departures } from './contract/clauses/collective.js';
export { forcingLoss } from './contract/clauses/forcing.js';
export * from './contract/clauses/temptations.js';
export * from './contract/clauses/verifiable.js';
export * from './contract/incentives/closed-walk.js';
export * from './contract/incentives/implementation.js';
export * from './contract/incentives/incentives.js';
export { checkObstacle } from './contract/incentives/verify-obstacle.js';
export * from './contract/language/components.js';
export * from './contract/language/effort-language.js';
export type { IndividualTerms } from './contract/language/individual-terms.js';
export * from './contract/language/language.js';
export * from './contract/language/setting.js';
export * from './contract/language/symmetry.js';
export * from './contract/literal/literal.js';
export { heaviestAccusation, punishableAlone } from './contract/messages/balanced-messages.js';
export * from './contract/messages/cross-examination.js';
export { inducedUtilities } from './contract/messages/induced-game.js';
export * from './contract/messages/mediated-play.js';
export * from './contract/messages/messages.js';
export * from './contract/messages/testimony.js';
export { certifyDesign, type DesignAnswers, type DesignCertification } from './design/certify-design.js';
export * from './design/coarsest.js';
export * from './design/court.js';
export * from './design/monitors.js';
export * from './design/observations.js';
export { checkSolution } from './exact/check-solution.js';
export * from './exact/error.js';
export * from './exact/expiry.js';
export * from './exact/linear-condition.js';
export * from './exact/linear-program.js';
export { nullSpace } from './exact/null-space.js';
export * from './exact/rational.js';
export { remember } from './exact/remember.js';
export * from './exact/simplest.js';
export { solve } from './exact/simplex.js';
export * from './formats/analysis/analysis.js';
export { analysisLine, type Json } from './formats/analysis/analysis-line.js';
export { comparisonObject } from './formats/analysis/comparison.js';
export { CLOSED, type Design, type DesignOptions, design } from './formats/analysis/design.js';
export { type FigureSubject, figuresOf } from './formats/analysis/figures.js';
export { gapReason } from './formats/analysis/gap-reason.js';
export { analyzeUnder, type ModelAnalysis, type UnderModel } from './formats/analysis/model-analysis.js';
export { modelLine } from './formats/analysis/model-line.js';
export { obstacleInWords } from './formats/analysis/obstacle-words.js';
export { type Break, type FigureValue, type Formula, figureShape, formulaText, type Piece, type Shape } from './formats/analysis/pieces.js';
export { reading } from './formats/analysis/reading.js';
export { type Axis, SWEPT, type Sweep, type SweptFigure, type SweptFigures, sweep } from './formats/analysis/sweep.js';
export { type SweepOf, sweepLine } from './formats/analysis/sweep-line.js';
export { type Baseline, baselineText, type Entries, readBaseline, type Sections } from './formats/checks/baseline.js';
export * from './formats/checks/changes.js';
export { type CheckRun, checkObject } from './formats/checks/check-result.js';
export * from './formats/checks/counterexample.js';
export { type ReplayedFile, replayFile, type Statement } from './formats/checks/replay.js';
export { type GameFile, type ReadOptions, readEnvironment } from './formats/games/game-file.js';
export { gameObject } from './formats/games/write-game.js';
export {
  analyzeCommons,
  COMMONS_ANALYSIS_FORMAT,
  type CommonsAnalysis,
  type CommonsOptimum,
  commonsAnalysisLine,
} from './formats/plays/commons-analysis.js';
export { COMMONS_FORMAT, type CommonsFile, commonsOf, readCommons } from './formats/plays/commons-file.js';
export { fitObject } from './formats/plays/fit-object.js';
export { type Games, playLine, playsHeader, readPlay, readPlaysHeader } from './formats/plays/plays-file.js';
export { readSubject } from './formats/subjects/read-subject.js';
export { subjectObject } from './formats/subjects/subject-object.js';
export { DEFAULT_LIMITS, type Limits } from './formats/text/limits.js';
export * from './game/correlated.js';
export * from './game/dilemmas/coordination.js';
export * from './game/dilemmas/cost-sharing.js';
export * from './game/dilemmas/cournot.js';
export * from './game/dilemmas/effort-cell.js';
export * from './game/dilemmas/effort-conditions.js';
export * from './game/dilemmas/effort-game.js';
export * from './game/dilemmas/hold-up.js';
export * from './game/dilemmas/public-goods.js';
export * from './game/dilemmas/symmetric-dilemma.js';
export * from './game/dilemmas/travelers-dilemma.js';
export * from './game/environment.js';
export * from './game/equilibrium.js';
export * from './game/extreme-equilibria.js';
export * from './game/interpretation.js';
export * from './game/mixed.js';
export * from './game/named-games.js';
export * from './game/optima.js';
export * from './game/profile.js';
export * from './game/strict-equilibrium.js';
export * from './game/symmetric.js';
export { tabulate } from './game/tabulate.js';
export { readAction, readClaim } from './plays/answer.js';
export { benchmarksOf, type CommonsBenchmarks, type CommonsComparison, compareCommons, type RunTally } from './plays/commons-comparison.js';
export { contractOf } from './plays/contracted.js';
export { type Estimate, type Fit, fitPlays, type WeightBounds } from './plays/fit.js';
export { WELFARE, weightOf } from './plays/goal.js';
export { type LogitGame, logitGame, type WeighedGame, weighed } from './plays/logit-game.js';
export { type RunFigures, runFigures } from './plays/month-tally.js';
export { ENFORCED } from './plays/played-contracts.js';
export { type PlayedThresholds, playedThresholds } from './plays/played-thresholds.js';
export { type Player, parsePlayers, type Seat } from './plays/player.js';
export { type PooledComparison, pooledComparisons } from './plays/pooled-comparison.js';
export { type Branch, type BranchPoint, pointsAt, principalBranch } from './plays/principal-branch.js';
export type { CommonsGame, CommonsMonth, Play, RecordedGame, TableGame, TablePlay } from './plays/recording.js';
export { commonsScript } from './plays/scripted-commons.js';
export { logitChances, tableScript } from './plays/scripted-table.js';
export { perfectWeights, type WeightInterval } from './plays/symmetric-pair.js';
export { compareTable, type Share, type TableComparison } from './plays/table-comparison.js';
export { type Tally, type Tallying, tallying } from './plays/tally.js';
export * from './prosocial/effort-contract.js';
export * from './prosocial/equilibrium-welfare.js';
export * from './prosocial/harmful-game.js';
export * from './prosocial/hidden.js';
export * from './prosocial/least-weight.js';
export { literalContractThreshold } from './prosocial/literal.js';
export * from './prosocial/misjudged.js';
export * from './prosocial/phase.js';
export * from './prosocial/phases.js';
export * from './prosocial/selection.js';
export * from './prosocial/substitution.js';
export * from './prosocial/threshold.js';
export * from './prosocial/unforeseen.js';
export * from './prosocial/utility.js';
export * from './prosocial/welfare-path.js';
export * from './theory/check/ablate.js';
export { type Appraisal, appraising, type Effort, type Fields } from './theory/check/appraisal.js';
export * from './theory/check/check.js';
export * from './theory/check/mutate.js';
export * from './theory/check/under-model.js';
export * from './theory/check/variants.js';
export * from './theory/checkable.js';
export * from './theory/draw/arbitraries.js';
export { randomEnvironments } from './theory/draw/baseline-environments.js';
export { type CorpusEntry, dilemmas, namedGames } from './theory/draw/baseline-games.js';
export { type Draw, drawn } from './theory/draw/drawn.js';
export * from './theory/draw/kinds.js';
export * from './theory/draw/random-parameters.js';
export { canonical } from './theory/order/canonical.js';
export { shapeOf } from './theory/order/language-shape.js';
export { minimise } from './theory/order/minimise.js';
export { compareSubjects } from './theory/order/order.js';
export * from './theory/order/payoff-forms.js';
export { strataOf } from './theory/order/strata.js';
export * from './theory/scopes/orbits.js';
export * from './theory/scopes/parameter-grids.js';
export * from './theory/scopes/renaming-scopes.js';
export * from './theory/scopes/scope-spec.js';
export * from './theory/scopes/scopes.js';
export { spannedScope } from './theory/scopes/spanned-scope.js';
export * from './theory/scopes/within-scope.js';
export { conditionsOf, exploring, Recorder } from './theory/search/explore.js';
export * from './theory/search/falsify.js';
export { findingsOf } from './theory/search/findings.js';
export { minimalImplying } from './theory/search/implications.js';
export * from './theory/statement/claims.js';
export * from './theory/statement/conclusion.js';
export * from './theory/statement/family.js';
export * from './theory/statement/kept.js';
export { linearHypotheses } from './theory/statement/linear-hypothesis.js';
export * from './theory/statement/model.js';
export { natural } from './theory/statement/natural.js';
export * from './theory/statement/pieces.js';
export * from './theory/statement/plain-environment.js';
export * from './theory/statement/property.js';
export * from './theory/statement/subject.js';
export * from './theory/statement/theorem.js';
export * from './theory/statement/verdict.js';
