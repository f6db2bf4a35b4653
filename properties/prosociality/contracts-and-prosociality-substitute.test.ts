import { trial } from '../trial.js';
import { contractsAndProsocialitySubstituteProperty } from './contracts-and-prosociality-substitute.js';

trial(contractsAndProsocialitySubstituteProperty);
