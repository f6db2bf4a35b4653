import { trial } from '../trial.js';
import { theCommonsIsOverusedProperty } from './the-commons-is-overused.js';

trial(theCommonsIsOverusedProperty);
