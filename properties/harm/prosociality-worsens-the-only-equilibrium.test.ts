import { trial } from '../trial.js';
import { prosocialityWorsensTheOnlyEquilibriumProperty } from './prosociality-worsens-the-only-equilibrium.js';

trial(prosocialityWorsensTheOnlyEquilibriumProperty);
