import { trial } from '../trial.js';
import { crossExaminedAgentsMayLieTogetherProperty } from './cross-examined-agents-may-lie-together.js';

trial(crossExaminedAgentsMayLieTogetherProperty);
