import { trial } from '../trial.js';
import { linearCournotThresholdProperty } from './linear-cournot-threshold.js';

trial(linearCournotThresholdProperty);
