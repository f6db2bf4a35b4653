import { lastEffortTakesWeightTwoInTheStagHuntProperty } from './last-effort-takes-weight-two-in-the-stag-hunt.js';
import { trial } from './trial.js';

trial(lastEffortTakesWeightTwoInTheStagHuntProperty);
