import { lastEffortTakesItsWeightProperty } from './last-effort-takes-its-weight.js';
import { trial } from './trial.js';

trial(lastEffortTakesItsWeightProperty);
