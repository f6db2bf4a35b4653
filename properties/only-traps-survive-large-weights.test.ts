import { onlyTrapsSurviveLargeWeightsProperty } from './only-traps-survive-large-weights.js';
import { trial } from './trial.js';

trial(onlyTrapsSurviveLargeWeightsProperty);
