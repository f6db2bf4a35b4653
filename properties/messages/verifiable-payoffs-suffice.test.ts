import { trial } from '../trial.js';
import { verifiablePayoffsSufficeProperty } from './verifiable-payoffs-suffice.js';

trial(verifiablePayoffsSufficeProperty);
