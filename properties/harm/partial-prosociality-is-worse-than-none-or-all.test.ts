import { trial } from '../trial.js';
import { partialProsocialityIsWorseThanNoneOrAllProperty } from './partial-prosociality-is-worse-than-none-or-all.js';

trial(partialProsocialityIsWorseThanNoneOrAllProperty);
