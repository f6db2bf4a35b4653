import { trial } from '../trial.js';
import { onlyTrapsSurviveLargeWeightsProperty } from './only-traps-survive-large-weights.js';

trial(onlyTrapsSurviveLargeWeightsProperty);
