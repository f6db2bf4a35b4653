import { payoffsRevealEverythingInTheDilemmaProperty } from './payoffs-reveal-everything-in-the-dilemma.js';
import { trial } from './trial.js';

trial(payoffsRevealEverythingInTheDilemmaProperty);
