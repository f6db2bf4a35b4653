import { closedWalksDecideProperty } from './closed-walks-decide.js';
import { trial } from './trial.js';

trial(closedWalksDecideProperty);
