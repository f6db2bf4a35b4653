/** A planted conjecture that no strategy refutes in two seconds, as a module for a campaign: λ*(E) is at most 2 in a symmetric dilemma with 2R > S + T. */
import { plantedAs } from './planted-module.js';

export default plantedAs('symmetric-dilemma', 'in a symmetric dilemma with 2R > S + T, λ*(E) is at most 2');
