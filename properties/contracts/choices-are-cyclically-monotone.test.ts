import { trial } from '../trial.js';
import { choicesAreCyclicallyMonotoneProperty } from './choices-are-cyclically-monotone.js';

trial(choicesAreCyclicallyMonotoneProperty);
