import { defectionIsTheOnlyEquilibriumInTheDilemmaProperty } from './defection-is-the-only-equilibrium-in-the-dilemma.js';
import { trial } from './trial.js';

trial(defectionIsTheOnlyEquilibriumInTheDilemmaProperty);
