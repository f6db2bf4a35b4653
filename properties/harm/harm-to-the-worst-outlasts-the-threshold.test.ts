import { trial } from '../trial.js';
import { harmToTheWorstOutlastsTheThresholdProperty } from './harm-to-the-worst-outlasts-the-threshold.js';

trial(harmToTheWorstOutlastsTheThresholdProperty);
