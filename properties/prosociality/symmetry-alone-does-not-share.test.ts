import { trial } from '../trial.js';
import { symmetryAloneDoesNotShareProperty } from './symmetry-alone-does-not-share.js';

trial(symmetryAloneDoesNotShareProperty);
