import { fairCostSharingBoundProperty } from './fair-cost-sharing-bound.js';
import { trial } from './trial.js';

trial(fairCostSharingBoundProperty);
