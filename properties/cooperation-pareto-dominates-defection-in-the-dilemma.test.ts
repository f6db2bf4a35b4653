import { cooperationParetoDominatesDefectionInTheDilemmaProperty } from './cooperation-pareto-dominates-defection-in-the-dilemma.js';
import { trial } from './trial.js';

trial(cooperationParetoDominatesDefectionInTheDilemmaProperty);
