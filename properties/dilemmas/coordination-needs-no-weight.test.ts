import { trial } from '../trial.js';
import { coordinationNeedsNoWeightProperty } from './coordination-needs-no-weight.js';

trial(coordinationNeedsNoWeightProperty);
