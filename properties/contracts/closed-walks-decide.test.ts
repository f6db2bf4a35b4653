import { trial } from '../trial.js';
import { closedWalksDecideProperty } from './closed-walks-decide.js';

trial(closedWalksDecideProperty);
