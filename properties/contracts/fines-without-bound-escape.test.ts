import { trial } from '../trial.js';
import { finesWithoutBoundEscapeProperty } from './fines-without-bound-escape.js';

trial(finesWithoutBoundEscapeProperty);
