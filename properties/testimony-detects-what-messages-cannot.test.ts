import { testimonyDetectsWhatMessagesCannotProperty } from './testimony-detects-what-messages-cannot.js';
import { trial } from './trial.js';

trial(testimonyDetectsWhatMessagesCannotProperty);
