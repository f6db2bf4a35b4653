import { trial } from '../trial.js';
import { testimonyAfterActionsSufficesProperty } from './testimony-after-actions-suffices.js';

trial(testimonyAfterActionsSufficesProperty);
