import { effortConditionsAreExactProperty } from './effort-conditions-are-exact.js';
import { trial } from './trial.js';

trial(effortConditionsAreExactProperty);
