import { cooperatingRaisesWelfareInTheStagHuntProperty } from './cooperating-raises-welfare-in-the-stag-hunt.js';
import { trial } from './trial.js';

trial(cooperatingRaisesWelfareInTheStagHuntProperty);
