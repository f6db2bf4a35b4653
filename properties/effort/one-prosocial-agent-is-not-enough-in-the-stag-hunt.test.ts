import { trial } from '../trial.js';
import { oneProsocialAgentIsNotEnoughInTheStagHuntProperty } from './one-prosocial-agent-is-not-enough-in-the-stag-hunt.js';

trial(oneProsocialAgentIsNotEnoughInTheStagHuntProperty);
