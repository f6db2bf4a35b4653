import { oneProsocialAgentIsNotEnoughProperty } from './one-prosocial-agent-is-not-enough.js';
import { trial } from './trial.js';

trial(oneProsocialAgentIsNotEnoughProperty);
