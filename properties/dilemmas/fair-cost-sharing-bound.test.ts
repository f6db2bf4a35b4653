import { trial } from '../trial.js';
import { fairCostSharingBoundProperty } from './fair-cost-sharing-bound.js';

trial(fairCostSharingBoundProperty);
