import { trial } from '../trial.js';
import { ownTemptationsSetEachWeightProperty } from './own-temptations-set-each-weight.js';

trial(ownTemptationsSetEachWeightProperty);
