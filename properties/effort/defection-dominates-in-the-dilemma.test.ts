import { trial } from '../trial.js';
import { defectionDominatesInTheDilemmaProperty } from './defection-dominates-in-the-dilemma.js';

trial(defectionDominatesInTheDilemmaProperty);
