import { cooperationParetoDominatesDefectionInTheStagHuntProperty } from './cooperation-pareto-dominates-defection-in-the-stag-hunt.js';
import { trial } from './trial.js';

trial(cooperationParetoDominatesDefectionInTheStagHuntProperty);
