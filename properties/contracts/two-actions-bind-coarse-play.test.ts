import { trial } from '../trial.js';
import { twoActionsBindCoarsePlayProperty } from './two-actions-bind-coarse-play.js';

trial(twoActionsBindCoarsePlayProperty);
