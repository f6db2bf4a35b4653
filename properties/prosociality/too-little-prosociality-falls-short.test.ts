import { trial } from '../trial.js';
import { tooLittleProsocialityFallsShortProperty } from './too-little-prosociality-falls-short.js';

trial(tooLittleProsocialityFallsShortProperty);
