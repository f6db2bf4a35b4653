import { trial } from '../trial.js';
import { clausesRecoverTheirShareProperty } from './clauses-recover-their-share.js';

trial(clausesRecoverTheirShareProperty);
