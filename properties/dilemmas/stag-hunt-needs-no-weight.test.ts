import { trial } from '../trial.js';
import { stagHuntNeedsNoWeightProperty } from './stag-hunt-needs-no-weight.js';

trial(stagHuntNeedsNoWeightProperty);
