import { trial } from '../trial.js';
import { prosocialityClosesEveryGapProperty } from './prosociality-closes-every-gap.js';

trial(prosocialityClosesEveryGapProperty);
