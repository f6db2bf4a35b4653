import { partialProsocialityIsWorseThanNoneOrAllProperty } from './partial-prosociality-is-worse-than-none-or-all.js';
import { trial } from './trial.js';

trial(partialProsocialityIsWorseThanNoneOrAllProperty);
