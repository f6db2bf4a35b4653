import { travelersDilemmaThresholdProperty } from './travelers-dilemma-threshold.js';
import { trial } from './trial.js';

trial(travelersDilemmaThresholdProperty);
