import { testimonyAfterActionsSufficesProperty } from './testimony-after-actions-suffices.js';
import { trial } from './trial.js';

trial(testimonyAfterActionsSufficesProperty);
