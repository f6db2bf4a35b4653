/** Every theorem, in the order of the theory. */
import type { Theorem } from '../src/theory/theorem.js';
import { anUnforeseenContingencyCostsWithoutBound } from './an-unforeseen-contingency-costs-without-bound.js';
import { closedWalksDecide } from './closed-walks-decide.js';
import { completeContractsSuffice } from './complete-contracts-suffice.js';
import { componentsAddUp } from './components-add-up.js';
import { contractsAndProsocialitySubstitute } from './contracts-and-prosociality-substitute.js';
import { contractsExcuseDetectedTemptations } from './contracts-excuse-detected-temptations.js';
import { equivariantPairsShareAlike } from './equivariant-pairs-share-alike.js';
import { firstBestBound } from './first-best-bound.js';
import { forcingContractsLose } from './forcing-contracts-lose.js';
import { implementableOrFarkas } from './implementable-or-farkas.js';
import { languageMonotonicity } from './language-monotonicity.js';
import { misjudgedWelfareTakesMoreWeight } from './misjudged-welfare-takes-more-weight.js';
import { noMechanismButProsociality } from './no-mechanism-but-prosociality.js';
import { oneContingencyClosedForm } from './one-contingency-closed-form.js';
import { onlyTrapsSurviveLargeWeights } from './only-traps-survive-large-weights.js';
import { ownTemptationsSetEachWeight } from './own-temptations-set-each-weight.js';
import { phaseDiagramShowsThresholdsAndTraps } from './phase-diagram-shows-thresholds-and-traps.js';
import { pooledTemptationsAskForMore } from './pooled-temptations-ask-for-more.js';
import { prosocialThreshold } from './prosocial-threshold.js';
import { prosocialityClosesEveryGap } from './prosociality-closes-every-gap.js';
import { sidePaymentsBenefitEveryone } from './side-payments-benefit-everyone.js';
import { supportingWeightsFormAnInterval } from './supporting-weights-form-an-interval.js';
import { symmetryAloneDoesNotShare } from './symmetry-alone-does-not-share.js';
import { undetectableTemptation } from './undetectable-temptation.js';
import { welfareImprovementsSelectFirstBests } from './welfare-improvements-select-first-bests.js';
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
];
