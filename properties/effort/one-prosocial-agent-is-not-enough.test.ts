import { trial } from '../trial.js';
import { oneProsocialAgentIsNotEnoughProperty } from './one-prosocial-agent-is-not-enough.js';

trial(oneProsocialAgentIsNotEnoughProperty);
