import { oneContingencyClosedFormProperty } from './one-contingency-closed-form.js';
import { trial } from './trial.js';

trial(oneContingencyClosedFormProperty);
