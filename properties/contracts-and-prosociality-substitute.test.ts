import { contractsAndProsocialitySubstituteProperty } from './contracts-and-prosociality-substitute.js';
import { trial } from './trial.js';

trial(contractsAndProsocialitySubstituteProperty);
