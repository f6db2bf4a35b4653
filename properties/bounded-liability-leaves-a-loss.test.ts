import { boundedLiabilityLeavesALossProperty } from './bounded-liability-leaves-a-loss.js';
import { trial } from './trial.js';

trial(boundedLiabilityLeavesALossProperty);
