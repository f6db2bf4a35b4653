import { coarsePlayEscapesLiabilityProperty } from './coarse-play-escapes-liability.js';
import { trial } from './trial.js';

trial(coarsePlayEscapesLiabilityProperty);
