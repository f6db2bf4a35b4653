import { clausesRecoverTheirShareProperty } from './clauses-recover-their-share.js';
import { trial } from './trial.js';

trial(clausesRecoverTheirShareProperty);
