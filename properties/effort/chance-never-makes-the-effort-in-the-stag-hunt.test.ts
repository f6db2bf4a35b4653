import { trial } from '../trial.js';
import { chanceNeverMakesTheEffortInTheStagHuntProperty } from './chance-never-makes-the-effort-in-the-stag-hunt.js';

trial(chanceNeverMakesTheEffortInTheStagHuntProperty);
