import { cooperationParetoDominatesDefectionProperty } from './cooperation-pareto-dominates-defection.js';
import { trial } from './trial.js';

trial(cooperationParetoDominatesDefectionProperty);
