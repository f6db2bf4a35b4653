import { finesWithoutBoundEscapeProperty } from './fines-without-bound-escape.js';
import { trial } from './trial.js';

trial(finesWithoutBoundEscapeProperty);
