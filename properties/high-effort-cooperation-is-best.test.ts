import { highEffortCooperationIsBestProperty } from './high-effort-cooperation-is-best.js';
import { trial } from './trial.js';

trial(highEffortCooperationIsBestProperty);
