import { manyPlayerDilemmaThresholdProperty } from './many-player-dilemma-threshold.js';
import { trial } from './trial.js';

trial(manyPlayerDilemmaThresholdProperty);
