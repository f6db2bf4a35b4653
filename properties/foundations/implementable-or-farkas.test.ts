import { trial } from '../trial.js';
import { implementableOrFarkasProperty } from './implementable-or-farkas.js';

trial(implementableOrFarkasProperty);
