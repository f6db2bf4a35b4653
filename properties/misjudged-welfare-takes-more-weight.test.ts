import { misjudgedWelfareTakesMoreWeightProperty } from './misjudged-welfare-takes-more-weight.js';
import { trial } from './trial.js';

trial(misjudgedWelfareTakesMoreWeightProperty);
