/** A planted conjecture that no strategy refutes in two seconds, as a module for a campaign: λ*(E) is at most 2 in a symmetric dilemma with 2R > S + T. */
import { PLANTED } from './planted-conjectures.js';

const CLAIM = 'in a symmetric dilemma with 2R > S + T, λ*(E) is at most 2';

// The names of hypotheses are names of files too, so that sentences have to give way to numbers.
export default PLANTED.filter(({ theorem }) => theorem.id === CLAIM).map((property) => ({
  ...property,
  theorem: {
    ...property.theorem,
    id: 'symmetric-dilemma',
    hypotheses: Object.fromEntries(Object.values(property.theorem.hypotheses).map((one, k) => [`condition ${k + 1}`, one])),
  },
}));
