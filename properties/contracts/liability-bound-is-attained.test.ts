import { trial } from '../trial.js';
import { liabilityBoundIsAttainedProperty } from './liability-bound-is-attained.js';

trial(liabilityBoundIsAttainedProperty);
