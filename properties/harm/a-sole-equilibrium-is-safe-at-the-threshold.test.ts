import { trial } from '../trial.js';
import { aSoleEquilibriumIsSafeAtTheThresholdProperty } from './a-sole-equilibrium-is-safe-at-the-threshold.js';

trial(aSoleEquilibriumIsSafeAtTheThresholdProperty);
