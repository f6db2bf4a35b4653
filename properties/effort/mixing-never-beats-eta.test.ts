import { trial } from '../trial.js';
import { mixingNeverBeatsEtaProperty } from './mixing-never-beats-eta.js';

trial(mixingNeverBeatsEtaProperty);
