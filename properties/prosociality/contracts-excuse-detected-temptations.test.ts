import { trial } from '../trial.js';
import { contractsExcuseDetectedTemptationsProperty } from './contracts-excuse-detected-temptations.js';

trial(contractsExcuseDetectedTemptationsProperty);
