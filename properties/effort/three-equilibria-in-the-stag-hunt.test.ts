import { trial } from '../trial.js';
import { threeEquilibriaInTheStagHuntProperty } from './three-equilibria-in-the-stag-hunt.js';

trial(threeEquilibriaInTheStagHuntProperty);
