import { trial } from '../trial.js';
import { cooperatingRaisesWelfareInTheStagHuntProperty } from './cooperating-raises-welfare-in-the-stag-hunt.js';

trial(cooperatingRaisesWelfareInTheStagHuntProperty);
