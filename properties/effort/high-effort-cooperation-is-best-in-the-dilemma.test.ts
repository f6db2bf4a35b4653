import { trial } from '../trial.js';
import { highEffortCooperationIsBestInTheDilemmaProperty } from './high-effort-cooperation-is-best-in-the-dilemma.js';

trial(highEffortCooperationIsBestInTheDilemmaProperty);
