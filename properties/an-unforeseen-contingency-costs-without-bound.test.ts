import { anUnforeseenContingencyCostsWithoutBoundProperty } from './an-unforeseen-contingency-costs-without-bound.js';
import { trial } from './trial.js';

trial(anUnforeseenContingencyCostsWithoutBoundProperty);
