import { defectionDominatesInTheDilemmaProperty } from './defection-dominates-in-the-dilemma.js';
import { trial } from './trial.js';

trial(defectionDominatesInTheDilemmaProperty);
