import { oneProsocialAgentIsNotEnoughInTheStagHuntProperty } from './one-prosocial-agent-is-not-enough-in-the-stag-hunt.js';
import { trial } from './trial.js';

trial(oneProsocialAgentIsNotEnoughInTheStagHuntProperty);
