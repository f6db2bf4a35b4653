import { trial } from '../trial.js';
import { cournotTakesAFiniteWeightProperty } from './cournot-takes-a-finite-weight.js';

trial(cournotTakesAFiniteWeightProperty);
