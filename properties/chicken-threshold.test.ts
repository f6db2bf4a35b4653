import { chickenThresholdProperty } from './chicken-threshold.js';
import { trial } from './trial.js';

trial(chickenThresholdProperty);
