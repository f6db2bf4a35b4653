import { trial } from '../trial.js';
import { pooledContingenciesLeaveAGapProperty } from './pooled-contingencies-leave-a-gap.js';

trial(pooledContingenciesLeaveAGapProperty);
