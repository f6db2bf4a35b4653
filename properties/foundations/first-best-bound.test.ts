import { trial } from '../trial.js';
import { firstBestBoundProperty } from './first-best-bound.js';

trial(firstBestBoundProperty);
