import { trial } from '../trial.js';
import { defectionPaysSomewhereProperty } from './defection-pays-somewhere.js';

trial(defectionPaysSomewhereProperty);
