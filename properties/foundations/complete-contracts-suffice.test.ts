import { trial } from '../trial.js';
import { completeContractsSufficeProperty } from './complete-contracts-suffice.js';

trial(completeContractsSufficeProperty);
