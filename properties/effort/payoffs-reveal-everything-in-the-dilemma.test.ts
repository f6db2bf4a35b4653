import { trial } from '../trial.js';
import { payoffsRevealEverythingInTheDilemmaProperty } from './payoffs-reveal-everything-in-the-dilemma.js';

trial(payoffsRevealEverythingInTheDilemmaProperty);
