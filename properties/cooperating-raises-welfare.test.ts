import { cooperatingRaisesWelfareProperty } from './cooperating-raises-welfare.js';
import { trial } from './trial.js';

trial(cooperatingRaisesWelfareProperty);
