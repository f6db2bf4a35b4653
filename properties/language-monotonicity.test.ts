import { languageMonotonicityProperty } from './language-monotonicity.js';
import { trial } from './trial.js';

trial(languageMonotonicityProperty);
