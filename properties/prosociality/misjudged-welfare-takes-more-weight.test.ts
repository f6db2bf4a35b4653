import { trial } from '../trial.js';
import { misjudgedWelfareTakesMoreWeightProperty } from './misjudged-welfare-takes-more-weight.js';

trial(misjudgedWelfareTakesMoreWeightProperty);
