/** Every theorem with the way to check it, in the order of the theory. */
import { type Checkable, checkable } from '../src/theory/checkable.js';
import { anUnforeseenContingencyCostsWithoutBoundProperty } from './an-unforeseen-contingency-costs-without-bound.js';
import { closedWalksDecideProperty } from './closed-walks-decide.js';
import { completeContractsSufficeProperty } from './complete-contracts-suffice.js';
import { componentsAddUpProperty } from './components-add-up.js';
import { contractsAndProsocialitySubstituteProperty } from './contracts-and-prosociality-substitute.js';
import { contractsExcuseDetectedTemptationsProperty } from './contracts-excuse-detected-temptations.js';
import { equivariantPairsShareAlikeProperty } from './equivariant-pairs-share-alike.js';
import { firstBestBoundProperty } from './first-best-bound.js';
import { forcingContractsLoseProperty } from './forcing-contracts-lose.js';
import { implementableOrFarkasProperty } from './implementable-or-farkas.js';
import { languageMonotonicityProperty } from './language-monotonicity.js';
import { misjudgedWelfareTakesMoreWeightProperty } from './misjudged-welfare-takes-more-weight.js';
import { noMechanismButProsocialityProperty } from './no-mechanism-but-prosociality.js';
import { oneContingencyClosedFormProperty } from './one-contingency-closed-form.js';
import { onlyTrapsSurviveLargeWeightsProperty } from './only-traps-survive-large-weights.js';
import { ownTemptationsSetEachWeightProperty } from './own-temptations-set-each-weight.js';
import { phaseDiagramShowsThresholdsAndTrapsProperty } from './phase-diagram-shows-thresholds-and-traps.js';
import { pooledTemptationsAskForMoreProperty } from './pooled-temptations-ask-for-more.js';
import { prosocialThresholdProperty } from './prosocial-threshold.js';
import { prosocialityClosesEveryGapProperty } from './prosociality-closes-every-gap.js';
import { sidePaymentsBenefitEveryoneProperty } from './side-payments-benefit-everyone.js';
import { supportingWeightsFormAnIntervalProperty } from './supporting-weights-form-an-interval.js';
import { symmetryAloneDoesNotShareProperty } from './symmetry-alone-does-not-share.js';
import { undetectableTemptationProperty } from './undetectable-temptation.js';
import { welfareImprovementsSelectFirstBestsProperty } from './welfare-improvements-select-first-bests.js';
import { worstClosedWalkSetsTheWeightProperty } from './worst-closed-walk-sets-the-weight.js';

export const CATALOGUE: readonly Checkable[] = [
  checkable(firstBestBoundProperty),
  checkable(languageMonotonicityProperty),
  checkable(completeContractsSufficeProperty),
  checkable(implementableOrFarkasProperty),
  checkable(componentsAddUpProperty),
  checkable(undetectableTemptationProperty),
  checkable(forcingContractsLoseProperty),
  checkable(closedWalksDecideProperty),
  checkable(oneContingencyClosedFormProperty),
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
  checkable(supportingWeightsFormAnIntervalProperty),
  checkable(phaseDiagramShowsThresholdsAndTrapsProperty),
  checkable(anUnforeseenContingencyCostsWithoutBoundProperty),
];
