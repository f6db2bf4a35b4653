import { symmetryAloneDoesNotShareProperty } from './symmetry-alone-does-not-share.js';
import { trial } from './trial.js';

trial(symmetryAloneDoesNotShareProperty);
