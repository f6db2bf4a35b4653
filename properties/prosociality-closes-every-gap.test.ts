import { prosocialityClosesEveryGapProperty } from './prosociality-closes-every-gap.js';
import { trial } from './trial.js';

trial(prosocialityClosesEveryGapProperty);
