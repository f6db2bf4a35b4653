import { trial } from '../trial.js';
import { lastEffortIsNeverBoughtProperty } from './last-effort-is-never-bought.js';

trial(lastEffortIsNeverBoughtProperty);
