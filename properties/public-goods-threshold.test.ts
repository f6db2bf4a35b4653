import { publicGoodsThresholdProperty } from './public-goods-threshold.js';
import { trial } from './trial.js';

trial(publicGoodsThresholdProperty);
