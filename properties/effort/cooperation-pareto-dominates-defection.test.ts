import { trial } from '../trial.js';
import { cooperationParetoDominatesDefectionProperty } from './cooperation-pareto-dominates-defection.js';

trial(cooperationParetoDominatesDefectionProperty);
