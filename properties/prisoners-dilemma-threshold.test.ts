import { prisonersDilemmaThresholdProperty } from './prisoners-dilemma-threshold.js';
import { trial } from './trial.js';

trial(prisonersDilemmaThresholdProperty);
