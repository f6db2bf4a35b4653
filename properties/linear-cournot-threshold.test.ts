import { linearCournotThresholdProperty } from './linear-cournot-threshold.js';
import { trial } from './trial.js';

trial(linearCournotThresholdProperty);
