import { trial } from '../trial.js';
import { forcedCooperationLosesByChanceProperty } from './forced-cooperation-loses-by-chance.js';

trial(forcedCooperationLosesByChanceProperty);
