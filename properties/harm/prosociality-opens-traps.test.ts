import { trial } from '../trial.js';
import { prosocialityOpensTrapsProperty } from './prosociality-opens-traps.js';

trial(prosocialityOpensTrapsProperty);
