import { chanceNeverMakesTheEffortInTheDilemmaProperty } from './chance-never-makes-the-effort-in-the-dilemma.js';
import { trial } from './trial.js';

trial(chanceNeverMakesTheEffortInTheDilemmaProperty);
