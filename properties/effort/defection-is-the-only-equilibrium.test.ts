import { trial } from '../trial.js';
import { defectionIsTheOnlyEquilibriumProperty } from './defection-is-the-only-equilibrium.js';

trial(defectionIsTheOnlyEquilibriumProperty);
