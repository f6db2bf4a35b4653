import { harmToTheWorstOutlastsTheThresholdProperty } from './harm-to-the-worst-outlasts-the-threshold.js';
import { trial } from './trial.js';

trial(harmToTheWorstOutlastsTheThresholdProperty);
