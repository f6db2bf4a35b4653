import { trial } from '../trial.js';
import { holdUpTakesAFiniteWeightProperty } from './hold-up-takes-a-finite-weight.js';

trial(holdUpTakesAFiniteWeightProperty);
