import { battleOfTheSexesNeedsNoWeightProperty } from './battle-of-the-sexes-needs-no-weight.js';
import { trial } from './trial.js';

trial(battleOfTheSexesNeedsNoWeightProperty);
