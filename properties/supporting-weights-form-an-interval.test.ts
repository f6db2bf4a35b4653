import { supportingWeightsFormAnIntervalProperty } from './supporting-weights-form-an-interval.js';
import { trial } from './trial.js';

trial(supportingWeightsFormAnIntervalProperty);
