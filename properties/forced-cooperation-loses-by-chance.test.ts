import { forcedCooperationLosesByChanceProperty } from './forced-cooperation-loses-by-chance.js';
import { trial } from './trial.js';

trial(forcedCooperationLosesByChanceProperty);
