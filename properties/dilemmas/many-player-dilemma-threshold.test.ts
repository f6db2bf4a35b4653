import { trial } from '../trial.js';
import { manyPlayerDilemmaThresholdProperty } from './many-player-dilemma-threshold.js';

trial(manyPlayerDilemmaThresholdProperty);
