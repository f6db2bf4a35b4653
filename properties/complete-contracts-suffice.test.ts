import { completeContractsSufficeProperty } from './complete-contracts-suffice.js';
import { trial } from './trial.js';

trial(completeContractsSufficeProperty);
