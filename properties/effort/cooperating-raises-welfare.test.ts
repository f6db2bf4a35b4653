import { trial } from '../trial.js';
import { cooperatingRaisesWelfareProperty } from './cooperating-raises-welfare.js';

trial(cooperatingRaisesWelfareProperty);
