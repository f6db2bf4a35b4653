import { pooledContingenciesLeaveAGapProperty } from './pooled-contingencies-leave-a-gap.js';
import { trial } from './trial.js';

trial(pooledContingenciesLeaveAGapProperty);
