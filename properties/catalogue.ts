/** Every theorem with the way to check it, in the order of the theory. */

import { type Checkable, checkable } from '../src/theory/checkable.js';
import { balancedTeamsNeedCheapEffortProperty } from './balanced-teams-need-cheap-effort.js';
import { battleOfTheSexesNeedsNoWeightProperty } from './battle-of-the-sexes-needs-no-weight.js';
import { chickenThresholdProperty } from './chicken-threshold.js';
import { closedWalksDecideProperty } from './closed-walks-decide.js';
import { completeContractsSufficeProperty } from './complete-contracts-suffice.js';
import { componentsAddUpProperty } from './components-add-up.js';
import { contractsAndProsocialitySubstituteProperty } from './contracts-and-prosociality-substitute.js';
import { coordinationNeedsNoWeightProperty } from './coordination-needs-no-weight.js';
import { cournotTakesAFiniteWeightProperty } from './cournot-takes-a-finite-weight.js';
import { equalCatchesNeedTheLeastWeightProperty } from './equal-catches-need-the-least-weight.js';
import { fairCostSharingBoundProperty } from './fair-cost-sharing-bound.js';
import { firstBestBoundProperty } from './first-best-bound.js';
import { forcingContractsLoseProperty } from './forcing-contracts-lose.js';
import { holdUpTakesAFiniteWeightProperty } from './hold-up-takes-a-finite-weight.js';
import { implementableOrFarkasProperty } from './implementable-or-farkas.js';
import { languageMonotonicityProperty } from './language-monotonicity.js';
import { linearCournotThresholdProperty } from './linear-cournot-threshold.js';
import { manyPlayerDilemmaThresholdProperty } from './many-player-dilemma-threshold.js';
import { matchingPenniesDefyEveryWeightProperty } from './matching-pennies-defy-every-weight.js';
import { noInvestmentBeyondTheFirstBestProperty } from './no-investment-beyond-the-first-best.js';
import { noMechanismButProsocialityProperty } from './no-mechanism-but-prosociality.js';
import { oneContingencyClosedFormProperty } from './one-contingency-closed-form.js';
import { prisonersDilemmaThresholdProperty } from './prisoners-dilemma-threshold.js';
import { prosocialThresholdProperty } from './prosocial-threshold.js';
import { prosocialityClosesEveryGapProperty } from './prosociality-closes-every-gap.js';
import { publicGoodsThresholdProperty } from './public-goods-threshold.js';
import { sidePaymentsBenefitEveryoneProperty } from './side-payments-benefit-everyone.js';
import { stagHuntNeedsNoWeightProperty } from './stag-hunt-needs-no-weight.js';
import { theCommonsIsOverusedProperty } from './the-commons-is-overused.js';
import { travelersDilemmaThresholdProperty } from './travelers-dilemma-threshold.js';
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
  checkable(noInvestmentBeyondTheFirstBestProperty),
  checkable(theCommonsIsOverusedProperty),
  checkable(closedWalksDecideProperty),
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
  checkable(equalCatchesNeedTheLeastWeightProperty),
  checkable(holdUpTakesAFiniteWeightProperty),
  checkable(cournotTakesAFiniteWeightProperty),
  checkable(linearCournotThresholdProperty),
];
