import { implementableOrFarkasProperty } from './implementable-or-farkas.js';
import { trial } from './trial.js';

trial(implementableOrFarkasProperty);
