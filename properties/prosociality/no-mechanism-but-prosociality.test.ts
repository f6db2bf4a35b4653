import { trial } from '../trial.js';
import { noMechanismButProsocialityProperty } from './no-mechanism-but-prosociality.js';

trial(noMechanismButProsocialityProperty);
