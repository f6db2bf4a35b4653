import { trial } from '../trial.js';
import { noWeightSufficesProperty } from './no-weight-suffices.js';

trial(noWeightSufficesProperty);
