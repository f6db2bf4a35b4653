import { payoffsRevealEffortProperty } from './payoffs-reveal-effort.js';
import { trial } from './trial.js';

trial(payoffsRevealEffortProperty);
