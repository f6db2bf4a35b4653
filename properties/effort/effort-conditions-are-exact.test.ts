import { trial } from '../trial.js';
import { effortConditionsAreExactProperty } from './effort-conditions-are-exact.js';

trial(effortConditionsAreExactProperty);
