import { trial } from '../trial.js';
import { truthfulMessagesAreEnoughProperty } from './truthful-messages-are-enough.js';

trial(truthfulMessagesAreEnoughProperty);
