/** A planted conjecture as a module for a campaign. The names of hypotheses are names of files too, so that sentences have to give way to numbers. */
import { PLANTED } from './planted-conjectures.js';

/** The properties of the conjecture that claims this, under a short name. */
export const plantedAs = (id: string, claim: string) =>
  PLANTED.filter(({ theorem }) => theorem.id === claim).map((property) => ({
    ...property,
    theorem: {
      ...property.theorem,
      id,
      hypotheses: Object.fromEntries(Object.values(property.theorem.hypotheses).map((one, k) => [`condition ${k + 1}`, one])),
    },
  }));
