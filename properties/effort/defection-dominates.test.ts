import { trial } from '../trial.js';
import { defectionDominatesProperty } from './defection-dominates.js';

trial(defectionDominatesProperty);
