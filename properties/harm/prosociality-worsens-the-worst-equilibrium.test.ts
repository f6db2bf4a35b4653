import { trial } from '../trial.js';
import { prosocialityWorsensTheWorstEquilibriumProperty } from './prosociality-worsens-the-worst-equilibrium.js';

trial(prosocialityWorsensTheWorstEquilibriumProperty);
