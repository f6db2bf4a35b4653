import { trial } from '../trial.js';
import { twinActionsLeaveALossProperty } from './twin-actions-leave-a-loss.js';

trial(twinActionsLeaveALossProperty);
