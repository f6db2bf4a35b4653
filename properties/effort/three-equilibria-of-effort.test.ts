import { trial } from '../trial.js';
import { threeEquilibriaOfEffortProperty } from './three-equilibria-of-effort.js';

trial(threeEquilibriaOfEffortProperty);
