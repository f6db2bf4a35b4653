import { trial } from '../trial.js';
import { onlyUndetectableTemptationsSurviveMessagesProperty } from './only-undetectable-temptations-survive-messages.js';

trial(onlyUndetectableTemptationsSurviveMessagesProperty);
