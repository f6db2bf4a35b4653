import { prosocialityWorsensTheBestEquilibriumProperty } from './prosociality-worsens-the-best-equilibrium.js';
import { trial } from './trial.js';

trial(prosocialityWorsensTheBestEquilibriumProperty);
