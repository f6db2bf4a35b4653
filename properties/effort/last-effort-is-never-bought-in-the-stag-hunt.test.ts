import { trial } from '../trial.js';
import { lastEffortIsNeverBoughtInTheStagHuntProperty } from './last-effort-is-never-bought-in-the-stag-hunt.js';

trial(lastEffortIsNeverBoughtInTheStagHuntProperty);
