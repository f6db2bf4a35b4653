import { trial } from '../trial.js';
import { componentsAddUpProperty } from './components-add-up.js';

trial(componentsAddUpProperty);
