import { highEffortCooperationIsBestInTheDilemmaProperty } from './high-effort-cooperation-is-best-in-the-dilemma.js';
import { trial } from './trial.js';

trial(highEffortCooperationIsBestInTheDilemmaProperty);
