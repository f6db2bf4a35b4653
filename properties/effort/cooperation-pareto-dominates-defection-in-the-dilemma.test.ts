import { trial } from '../trial.js';
import { cooperationParetoDominatesDefectionInTheDilemmaProperty } from './cooperation-pareto-dominates-defection-in-the-dilemma.js';

trial(cooperationParetoDominatesDefectionInTheDilemmaProperty);
