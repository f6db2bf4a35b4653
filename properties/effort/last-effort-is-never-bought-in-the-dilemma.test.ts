import { trial } from '../trial.js';
import { lastEffortIsNeverBoughtInTheDilemmaProperty } from './last-effort-is-never-bought-in-the-dilemma.js';

trial(lastEffortIsNeverBoughtInTheDilemmaProperty);
