import { trial } from '../trial.js';
import { chanceNeverMakesTheEffortInTheDilemmaProperty } from './chance-never-makes-the-effort-in-the-dilemma.js';

trial(chanceNeverMakesTheEffortInTheDilemmaProperty);
