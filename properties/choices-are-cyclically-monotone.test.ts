import { choicesAreCyclicallyMonotoneProperty } from './choices-are-cyclically-monotone.js';
import { trial } from './trial.js';

trial(choicesAreCyclicallyMonotoneProperty);
