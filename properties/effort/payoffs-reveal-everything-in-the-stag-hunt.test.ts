import { trial } from '../trial.js';
import { payoffsRevealEverythingInTheStagHuntProperty } from './payoffs-reveal-everything-in-the-stag-hunt.js';

trial(payoffsRevealEverythingInTheStagHuntProperty);
