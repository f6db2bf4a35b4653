import { trial } from '../trial.js';
import { supportingWeightsFormAnIntervalProperty } from './supporting-weights-form-an-interval.js';

trial(supportingWeightsFormAnIntervalProperty);
