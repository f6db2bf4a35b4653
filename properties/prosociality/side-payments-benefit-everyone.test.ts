import { trial } from '../trial.js';
import { sidePaymentsBenefitEveryoneProperty } from './side-payments-benefit-everyone.js';

trial(sidePaymentsBenefitEveryoneProperty);
