import { mixingNeverBeatsEtaProperty } from './mixing-never-beats-eta.js';
import { trial } from './trial.js';

trial(mixingNeverBeatsEtaProperty);
