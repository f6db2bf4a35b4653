import { trial } from '../trial.js';
import { prisonersDilemmaThresholdProperty } from './prisoners-dilemma-threshold.js';

trial(prisonersDilemmaThresholdProperty);
