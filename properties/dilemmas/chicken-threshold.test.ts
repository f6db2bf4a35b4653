import { trial } from '../trial.js';
import { chickenThresholdProperty } from './chicken-threshold.js';

trial(chickenThresholdProperty);
