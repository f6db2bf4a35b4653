import { trial } from '../trial.js';
import { lastEffortTakesWeightTwoInTheStagHuntProperty } from './last-effort-takes-weight-two-in-the-stag-hunt.js';

trial(lastEffortTakesWeightTwoInTheStagHuntProperty);
