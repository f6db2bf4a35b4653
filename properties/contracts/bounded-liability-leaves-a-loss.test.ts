import { trial } from '../trial.js';
import { boundedLiabilityLeavesALossProperty } from './bounded-liability-leaves-a-loss.js';

trial(boundedLiabilityLeavesALossProperty);
