import { onlyUndetectableTemptationsSurviveMessagesProperty } from './only-undetectable-temptations-survive-messages.js';
import { trial } from './trial.js';

trial(onlyUndetectableTemptationsSurviveMessagesProperty);
