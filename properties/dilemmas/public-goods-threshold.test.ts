import { trial } from '../trial.js';
import { publicGoodsThresholdProperty } from './public-goods-threshold.js';

trial(publicGoodsThresholdProperty);
