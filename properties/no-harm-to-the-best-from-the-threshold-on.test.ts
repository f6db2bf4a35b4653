import { noHarmToTheBestFromTheThresholdOnProperty } from './no-harm-to-the-best-from-the-threshold-on.js';
import { trial } from './trial.js';

trial(noHarmToTheBestFromTheThresholdOnProperty);
