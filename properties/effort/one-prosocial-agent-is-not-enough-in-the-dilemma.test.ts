import { trial } from '../trial.js';
import { oneProsocialAgentIsNotEnoughInTheDilemmaProperty } from './one-prosocial-agent-is-not-enough-in-the-dilemma.js';

trial(oneProsocialAgentIsNotEnoughInTheDilemmaProperty);
