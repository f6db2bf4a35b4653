import { lastEffortIsNeverBoughtProperty } from './last-effort-is-never-bought.js';
import { trial } from './trial.js';

trial(lastEffortIsNeverBoughtProperty);
