import { trial } from '../trial.js';
import { prosocialityWorsensTheBestEquilibriumProperty } from './prosociality-worsens-the-best-equilibrium.js';

trial(prosocialityWorsensTheBestEquilibriumProperty);
