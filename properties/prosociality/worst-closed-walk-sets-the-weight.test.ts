import { trial } from '../trial.js';
import { worstClosedWalkSetsTheWeightProperty } from './worst-closed-walk-sets-the-weight.js';

trial(worstClosedWalkSetsTheWeightProperty);
