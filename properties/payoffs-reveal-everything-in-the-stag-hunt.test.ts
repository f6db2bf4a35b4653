import { payoffsRevealEverythingInTheStagHuntProperty } from './payoffs-reveal-everything-in-the-stag-hunt.js';
import { trial } from './trial.js';

trial(payoffsRevealEverythingInTheStagHuntProperty);
