import { cournotTakesAFiniteWeightProperty } from './cournot-takes-a-finite-weight.js';
import { trial } from './trial.js';

trial(cournotTakesAFiniteWeightProperty);
