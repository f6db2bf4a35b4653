import { noWeightSufficesProperty } from './no-weight-suffices.js';
import { trial } from './trial.js';

trial(noWeightSufficesProperty);
