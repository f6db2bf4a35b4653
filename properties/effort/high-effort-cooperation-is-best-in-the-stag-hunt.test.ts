import { trial } from '../trial.js';
import { highEffortCooperationIsBestInTheStagHuntProperty } from './high-effort-cooperation-is-best-in-the-stag-hunt.js';

trial(highEffortCooperationIsBestInTheStagHuntProperty);
