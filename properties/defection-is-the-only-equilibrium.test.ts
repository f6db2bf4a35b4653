import { defectionIsTheOnlyEquilibriumProperty } from './defection-is-the-only-equilibrium.js';
import { trial } from './trial.js';

trial(defectionIsTheOnlyEquilibriumProperty);
