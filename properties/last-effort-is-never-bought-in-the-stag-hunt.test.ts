import { lastEffortIsNeverBoughtInTheStagHuntProperty } from './last-effort-is-never-bought-in-the-stag-hunt.js';
import { trial } from './trial.js';

trial(lastEffortIsNeverBoughtInTheStagHuntProperty);
