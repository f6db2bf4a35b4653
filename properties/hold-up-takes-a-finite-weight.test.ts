import { holdUpTakesAFiniteWeightProperty } from './hold-up-takes-a-finite-weight.js';
import { trial } from './trial.js';

trial(holdUpTakesAFiniteWeightProperty);
