import { oneProsocialAgentIsNotEnoughInTheDilemmaProperty } from './one-prosocial-agent-is-not-enough-in-the-dilemma.js';
import { trial } from './trial.js';

trial(oneProsocialAgentIsNotEnoughInTheDilemmaProperty);
