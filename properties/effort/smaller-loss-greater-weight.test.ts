import { trial } from '../trial.js';
import { smallerLossGreaterWeightProperty } from './smaller-loss-greater-weight.js';

trial(smallerLossGreaterWeightProperty);
