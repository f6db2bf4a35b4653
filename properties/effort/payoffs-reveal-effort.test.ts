import { trial } from '../trial.js';
import { payoffsRevealEffortProperty } from './payoffs-reveal-effort.js';

trial(payoffsRevealEffortProperty);
