import { lastEffortTakesWeightTwoInTheDilemmaProperty } from './last-effort-takes-weight-two-in-the-dilemma.js';
import { trial } from './trial.js';

trial(lastEffortTakesWeightTwoInTheDilemmaProperty);
