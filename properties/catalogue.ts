/** Every theorem with the way to check it, in the order of the theory. */
import { type Checkable, checkable } from '../src/theory/checkable.js';
import { closedWalksDecideProperty } from './closed-walks-decide.js';
import { completeContractsSufficeProperty } from './complete-contracts-suffice.js';
import { componentsAddUpProperty } from './components-add-up.js';
import { contractsAndProsocialitySubstituteProperty } from './contracts-and-prosociality-substitute.js';
import { firstBestBoundProperty } from './first-best-bound.js';
import { forcingContractsLoseProperty } from './forcing-contracts-lose.js';
import { implementableOrFarkasProperty } from './implementable-or-farkas.js';
import { languageMonotonicityProperty } from './language-monotonicity.js';
import { noMechanismButProsocialityProperty } from './no-mechanism-but-prosociality.js';
import { oneContingencyClosedFormProperty } from './one-contingency-closed-form.js';
import { prosocialThresholdProperty } from './prosocial-threshold.js';
import { prosocialityClosesEveryGapProperty } from './prosociality-closes-every-gap.js';
import { sidePaymentsBenefitEveryoneProperty } from './side-payments-benefit-everyone.js';
import { undetectableTemptationProperty } from './undetectable-temptation.js';
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
];
