import { lastEffortIsNeverBoughtInTheDilemmaProperty } from './last-effort-is-never-bought-in-the-dilemma.js';
import { trial } from './trial.js';

trial(lastEffortIsNeverBoughtInTheDilemmaProperty);
