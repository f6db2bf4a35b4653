import { defectionPaysSomewhereInTheStagHuntProperty } from './defection-pays-somewhere-in-the-stag-hunt.js';
import { trial } from './trial.js';

trial(defectionPaysSomewhereInTheStagHuntProperty);
