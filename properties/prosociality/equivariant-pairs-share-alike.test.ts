import { trial } from '../trial.js';
import { equivariantPairsShareAlikeProperty } from './equivariant-pairs-share-alike.js';

trial(equivariantPairsShareAlikeProperty);
