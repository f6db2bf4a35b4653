import { trial } from '../trial.js';
import { cooperationParetoDominatesDefectionInTheStagHuntProperty } from './cooperation-pareto-dominates-defection-in-the-stag-hunt.js';

trial(cooperationParetoDominatesDefectionInTheStagHuntProperty);
