import { crossExaminedAgentsMayLieTogetherProperty } from './cross-examined-agents-may-lie-together.js';
import { trial } from './trial.js';

trial(crossExaminedAgentsMayLieTogetherProperty);
