import { trial } from '../trial.js';
import { undetectableTemptationProperty } from './undetectable-temptation.js';

trial(undetectableTemptationProperty);
