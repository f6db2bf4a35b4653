import { trial } from '../trial.js';
import { defectionIsTheOnlyEquilibriumInTheDilemmaProperty } from './defection-is-the-only-equilibrium-in-the-dilemma.js';

trial(defectionIsTheOnlyEquilibriumInTheDilemmaProperty);
