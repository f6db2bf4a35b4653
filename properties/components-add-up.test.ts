import { componentsAddUpProperty } from './components-add-up.js';
import { trial } from './trial.js';

trial(componentsAddUpProperty);
