import { aPurseImplementsNothingMoreProperty } from './a-purse-implements-nothing-more.js';
import { trial } from './trial.js';

trial(aPurseImplementsNothingMoreProperty);
