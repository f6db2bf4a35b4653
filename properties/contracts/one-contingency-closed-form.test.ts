import { trial } from '../trial.js';
import { oneContingencyClosedFormProperty } from './one-contingency-closed-form.js';

trial(oneContingencyClosedFormProperty);
