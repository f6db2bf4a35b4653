import { trial } from '../trial.js';
import { whenProsocialityHurtsProperty } from './when-prosociality-hurts.js';

trial(whenProsocialityHurtsProperty);
