/**
 * # Strict equilibria
 *
 * A pure equilibrium is strict if every deviation costs its agent something. A game with a single equilibrium, and a strict one, leaves the
 * least doubt about what is played: no other profile is stable, and nobody is indifferent.
 */
import { isNegative, subtract } from '../exact/rational.js';
import type { PayoffTable } from './environment.js';
import { equilibria } from './equilibrium.js';
import { deviationsFrom, type Profile, type Shape } from './profile.js';

/** The definition, literally: every deviation from `profile` at `contingency` lowers the utility of its agent. */
export const isStrictEquilibrium = (of: Shape, utilities: PayoffTable, contingency: number, profile: Profile): boolean =>
  deviationsFrom(of, profile).every(({ agent, to }) =>
    isNegative(subtract(utilities[contingency][to][agent], utilities[contingency][profile][agent])),
  );

/** At each contingency the only pure equilibrium, if there is exactly one everywhere and all of them are strict; else `null`. */
export function soleStrictEquilibrium(of: Shape, utilities: PayoffTable): Profile[] | null {
  const choice: Profile[] = [];
  for (let w = 0; w < utilities.length; w++) {
    const [first, ...others] = equilibria(of, utilities, w);
    if (first === undefined || others.length > 0 || !isStrictEquilibrium(of, utilities, w, first)) return null;
    choice.push(first);
  }
  return choice;
}
