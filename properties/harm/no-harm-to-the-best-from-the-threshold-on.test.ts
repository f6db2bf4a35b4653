import { trial } from '../trial.js';
import { noHarmToTheBestFromTheThresholdOnProperty } from './no-harm-to-the-best-from-the-threshold-on.js';

trial(noHarmToTheBestFromTheThresholdOnProperty);
