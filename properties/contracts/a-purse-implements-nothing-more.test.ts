import { trial } from '../trial.js';
import { aPurseImplementsNothingMoreProperty } from './a-purse-implements-nothing-more.js';

trial(aPurseImplementsNothingMoreProperty);
