import { equalCatchesNeedTheLeastWeightProperty } from './equal-catches-need-the-least-weight.js';
import { trial } from './trial.js';

trial(equalCatchesNeedTheLeastWeightProperty);
