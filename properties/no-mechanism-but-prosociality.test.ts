import { noMechanismButProsocialityProperty } from './no-mechanism-but-prosociality.js';
import { trial } from './trial.js';

trial(noMechanismButProsocialityProperty);
