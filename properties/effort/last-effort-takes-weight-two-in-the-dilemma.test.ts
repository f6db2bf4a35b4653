import { trial } from '../trial.js';
import { lastEffortTakesWeightTwoInTheDilemmaProperty } from './last-effort-takes-weight-two-in-the-dilemma.js';

trial(lastEffortTakesWeightTwoInTheDilemmaProperty);
