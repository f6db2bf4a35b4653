import { trial } from '../trial.js';
import { coarsePlayEscapesLiabilityProperty } from './coarse-play-escapes-liability.js';

trial(coarsePlayEscapesLiabilityProperty);
