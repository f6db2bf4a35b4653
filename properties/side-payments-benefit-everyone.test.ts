import { sidePaymentsBenefitEveryoneProperty } from './side-payments-benefit-everyone.js';
import { trial } from './trial.js';

trial(sidePaymentsBenefitEveryoneProperty);
