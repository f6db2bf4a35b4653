import { liabilityBoundIsAttainedProperty } from './liability-bound-is-attained.js';
import { trial } from './trial.js';

trial(liabilityBoundIsAttainedProperty);
