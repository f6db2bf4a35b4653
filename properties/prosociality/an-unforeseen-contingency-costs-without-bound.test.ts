import { trial } from '../trial.js';
import { anUnforeseenContingencyCostsWithoutBoundProperty } from './an-unforeseen-contingency-costs-without-bound.js';

trial(anUnforeseenContingencyCostsWithoutBoundProperty);
