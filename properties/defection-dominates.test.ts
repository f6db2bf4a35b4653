import { defectionDominatesProperty } from './defection-dominates.js';
import { trial } from './trial.js';

trial(defectionDominatesProperty);
