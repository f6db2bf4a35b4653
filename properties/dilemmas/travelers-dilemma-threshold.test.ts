import { trial } from '../trial.js';
import { travelersDilemmaThresholdProperty } from './travelers-dilemma-threshold.js';

trial(travelersDilemmaThresholdProperty);
