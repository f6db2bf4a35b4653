import { smallerLossGreaterWeightProperty } from './smaller-loss-greater-weight.js';
import { trial } from './trial.js';

trial(smallerLossGreaterWeightProperty);
