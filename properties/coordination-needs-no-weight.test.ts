import { coordinationNeedsNoWeightProperty } from './coordination-needs-no-weight.js';
import { trial } from './trial.js';

trial(coordinationNeedsNoWeightProperty);
