import { trial } from '../trial.js';
import { equalCatchesNeedTheLeastWeightProperty } from './equal-catches-need-the-least-weight.js';

trial(equalCatchesNeedTheLeastWeightProperty);
