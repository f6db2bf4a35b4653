/** Every theorem, in the order of the theory. */
import type { Theorem } from '../src/theory/theorem.js';
import { balancedTeamsNeedCheapEffort } from './balanced-teams-need-cheap-effort.js';
import { battleOfTheSexesNeedsNoWeight } from './battle-of-the-sexes-needs-no-weight.js';
import { chickenThreshold } from './chicken-threshold.js';
import { closedWalksDecide } from './closed-walks-decide.js';
import { completeContractsSuffice } from './complete-contracts-suffice.js';
import { componentsAddUp } from './components-add-up.js';
import { contractsAndProsocialitySubstitute } from './contracts-and-prosociality-substitute.js';
import { coordinationNeedsNoWeight } from './coordination-needs-no-weight.js';
import { cournotTakesAFiniteWeight } from './cournot-takes-a-finite-weight.js';
import { equalCatchesNeedTheLeastWeight } from './equal-catches-need-the-least-weight.js';
import { fairCostSharingBound } from './fair-cost-sharing-bound.js';
import { firstBestBound } from './first-best-bound.js';
import { forcingContractsLose } from './forcing-contracts-lose.js';
import { holdUpTakesAFiniteWeight } from './hold-up-takes-a-finite-weight.js';
import { implementableOrFarkas } from './implementable-or-farkas.js';
import { languageMonotonicity } from './language-monotonicity.js';
import { linearCournotThreshold } from './linear-cournot-threshold.js';
import { manyPlayerDilemmaThreshold } from './many-player-dilemma-threshold.js';
import { matchingPenniesDefyEveryWeight } from './matching-pennies-defy-every-weight.js';
import { noInvestmentBeyondTheFirstBest } from './no-investment-beyond-the-first-best.js';
import { noMechanismButProsociality } from './no-mechanism-but-prosociality.js';
import { oneContingencyClosedForm } from './one-contingency-closed-form.js';
import { prisonersDilemmaThreshold } from './prisoners-dilemma-threshold.js';
import { prosocialThreshold } from './prosocial-threshold.js';
import { prosocialityClosesEveryGap } from './prosociality-closes-every-gap.js';
import { publicGoodsThreshold } from './public-goods-threshold.js';
import { sidePaymentsBenefitEveryone } from './side-payments-benefit-everyone.js';
import { stagHuntNeedsNoWeight } from './stag-hunt-needs-no-weight.js';
import { theCommonsIsOverused } from './the-commons-is-overused.js';
import { travelersDilemmaThreshold } from './travelers-dilemma-threshold.js';
import { undetectableTemptation } from './undetectable-temptation.js';
import { worstClosedWalkSetsTheWeight } from './worst-closed-walk-sets-the-weight.js';

export const THEOREMS: readonly Theorem<never>[] = [
  firstBestBound,
  languageMonotonicity,
  completeContractsSuffice,
  implementableOrFarkas,
  componentsAddUp,
  undetectableTemptation,
  forcingContractsLose,
  noInvestmentBeyondTheFirstBest,
  theCommonsIsOverused,
  closedWalksDecide,
  oneContingencyClosedForm,
  prosocialThreshold,
  prosocialityClosesEveryGap,
  noMechanismButProsociality,
  contractsAndProsocialitySubstitute,
  worstClosedWalkSetsTheWeight,
  sidePaymentsBenefitEveryone,
  prisonersDilemmaThreshold,
  stagHuntNeedsNoWeight,
  chickenThreshold,
  battleOfTheSexesNeedsNoWeight,
  coordinationNeedsNoWeight,
  matchingPenniesDefyEveryWeight,
  publicGoodsThreshold,
  manyPlayerDilemmaThreshold,
  travelersDilemmaThreshold,
  fairCostSharingBound,
  balancedTeamsNeedCheapEffort,
  equalCatchesNeedTheLeastWeight,
  holdUpTakesAFiniteWeight,
  cournotTakesAFiniteWeight,
  linearCournotThreshold,
];
