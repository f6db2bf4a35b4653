import { trial } from '../trial.js';
import { battleOfTheSexesNeedsNoWeightProperty } from './battle-of-the-sexes-needs-no-weight.js';

trial(battleOfTheSexesNeedsNoWeightProperty);
