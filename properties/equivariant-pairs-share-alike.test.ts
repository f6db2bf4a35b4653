import { equivariantPairsShareAlikeProperty } from './equivariant-pairs-share-alike.js';
import { trial } from './trial.js';

trial(equivariantPairsShareAlikeProperty);
