import { prosocialityOpensTrapsProperty } from './prosociality-opens-traps.js';
import { trial } from './trial.js';

trial(prosocialityOpensTrapsProperty);
