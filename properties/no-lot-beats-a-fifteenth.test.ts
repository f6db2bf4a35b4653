import { noLotBeatsAFifteenthProperty } from './no-lot-beats-a-fifteenth.js';
import { trial } from './trial.js';

trial(noLotBeatsAFifteenthProperty);
