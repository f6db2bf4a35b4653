import { threeEquilibriaOfEffortProperty } from './three-equilibria-of-effort.js';
import { trial } from './trial.js';

trial(threeEquilibriaOfEffortProperty);
