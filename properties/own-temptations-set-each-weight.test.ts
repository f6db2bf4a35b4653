import { ownTemptationsSetEachWeightProperty } from './own-temptations-set-each-weight.js';
import { trial } from './trial.js';

trial(ownTemptationsSetEachWeightProperty);
