import { trial } from '../trial.js';
import { weightTwoSufficesInTheStagHuntProperty } from './weight-two-suffices-in-the-stag-hunt.js';

trial(weightTwoSufficesInTheStagHuntProperty);
