import { highEffortCooperationIsBestInTheStagHuntProperty } from './high-effort-cooperation-is-best-in-the-stag-hunt.js';
import { trial } from './trial.js';

trial(highEffortCooperationIsBestInTheStagHuntProperty);
