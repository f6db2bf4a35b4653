/** The other planted conjecture that no strategy refutes in two seconds, as a module for a campaign: symmetric 3×3 games of constant sum have a pure equilibrium. */
import { plantedAs } from './planted-module.js';

export default plantedAs('symmetric-constant-sum', 'symmetric 3×3 games of constant sum have a pure equilibrium');
