import { trial } from '../trial.js';
import { prosocialThresholdProperty } from './prosocial-threshold.js';

trial(prosocialThresholdProperty);
