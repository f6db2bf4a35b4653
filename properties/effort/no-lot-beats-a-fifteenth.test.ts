import { trial } from '../trial.js';
import { noLotBeatsAFifteenthProperty } from './no-lot-beats-a-fifteenth.js';

trial(noLotBeatsAFifteenthProperty);
