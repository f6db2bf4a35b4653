import { trial } from '../trial.js';
import { defectionPaysSomewhereInTheStagHuntProperty } from './defection-pays-somewhere-in-the-stag-hunt.js';

trial(defectionPaysSomewhereInTheStagHuntProperty);
