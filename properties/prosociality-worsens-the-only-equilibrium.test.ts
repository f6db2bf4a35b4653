import { prosocialityWorsensTheOnlyEquilibriumProperty } from './prosociality-worsens-the-only-equilibrium.js';
import { trial } from './trial.js';

trial(prosocialityWorsensTheOnlyEquilibriumProperty);
