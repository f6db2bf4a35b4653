import { prosocialityWorsensTheWorstEquilibriumProperty } from './prosociality-worsens-the-worst-equilibrium.js';
import { trial } from './trial.js';

trial(prosocialityWorsensTheWorstEquilibriumProperty);
