import { trial } from '../trial.js';
import { welfareTrapsOutlastProsocialityProperty } from './welfare-traps-outlast-prosociality.js';

trial(welfareTrapsOutlastProsocialityProperty);
