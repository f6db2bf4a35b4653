import { prosocialThresholdProperty } from './prosocial-threshold.js';
import { trial } from './trial.js';

trial(prosocialThresholdProperty);
