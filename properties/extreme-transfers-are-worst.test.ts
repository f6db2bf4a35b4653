import { extremeTransfersAreWorstProperty } from './extreme-transfers-are-worst.js';
import { trial } from './trial.js';

trial(extremeTransfersAreWorstProperty);
