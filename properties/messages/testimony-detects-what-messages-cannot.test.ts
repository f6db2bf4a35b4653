import { trial } from '../trial.js';
import { testimonyDetectsWhatMessagesCannotProperty } from './testimony-detects-what-messages-cannot.js';

trial(testimonyDetectsWhatMessagesCannotProperty);
