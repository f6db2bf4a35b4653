import { defectionPaysSomewhereProperty } from './defection-pays-somewhere.js';
import { trial } from './trial.js';

trial(defectionPaysSomewhereProperty);
