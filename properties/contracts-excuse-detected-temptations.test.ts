import { contractsExcuseDetectedTemptationsProperty } from './contracts-excuse-detected-temptations.js';
import { trial } from './trial.js';

trial(contractsExcuseDetectedTemptationsProperty);
