import { chanceNeverMakesTheEffortInTheStagHuntProperty } from './chance-never-makes-the-effort-in-the-stag-hunt.js';
import { trial } from './trial.js';

trial(chanceNeverMakesTheEffortInTheStagHuntProperty);
