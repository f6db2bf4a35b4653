import { stagHuntNeedsNoWeightProperty } from './stag-hunt-needs-no-weight.js';
import { trial } from './trial.js';

trial(stagHuntNeedsNoWeightProperty);
