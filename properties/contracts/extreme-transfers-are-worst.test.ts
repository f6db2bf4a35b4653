import { trial } from '../trial.js';
import { extremeTransfersAreWorstProperty } from './extreme-transfers-are-worst.js';

trial(extremeTransfersAreWorstProperty);
