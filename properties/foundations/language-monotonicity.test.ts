import { trial } from '../trial.js';
import { languageMonotonicityProperty } from './language-monotonicity.js';

trial(languageMonotonicityProperty);
