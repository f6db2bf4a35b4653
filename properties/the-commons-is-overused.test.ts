import { theCommonsIsOverusedProperty } from './the-commons-is-overused.js';
import { trial } from './trial.js';

trial(theCommonsIsOverusedProperty);
