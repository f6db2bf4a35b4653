import { firstBestBoundProperty } from './first-best-bound.js';
import { trial } from './trial.js';

trial(firstBestBoundProperty);
