import { matchingPenniesDefyEveryWeightProperty } from './matching-pennies-defy-every-weight.js';
import { trial } from './trial.js';

trial(matchingPenniesDefyEveryWeightProperty);
