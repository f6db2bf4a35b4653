import { trial } from '../trial.js';
import { highEffortCooperationIsBestProperty } from './high-effort-cooperation-is-best.js';

trial(highEffortCooperationIsBestProperty);
