import { threeEquilibriaInTheStagHuntProperty } from './three-equilibria-in-the-stag-hunt.js';
import { trial } from './trial.js';

trial(threeEquilibriaInTheStagHuntProperty);
