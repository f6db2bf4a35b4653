import { trial } from '../trial.js';
import { matchingPenniesDefyEveryWeightProperty } from './matching-pennies-defy-every-weight.js';

trial(matchingPenniesDefyEveryWeightProperty);
