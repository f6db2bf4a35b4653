import { trial } from '../trial.js';
import { lastEffortTakesItsWeightProperty } from './last-effort-takes-its-weight.js';

trial(lastEffortTakesItsWeightProperty);
