/**
 * # Pure Nash equilibria
 *
 * A profile is a pure Nash equilibrium at ω if no deviation from it has a positive gain. Utilities are passed as a table, so that the
 * same routine serves material payoffs, prosocial utilities and induced games.
 */
import { compare, isPositive, subtract } from '../exact/rational.js';
import type { Environment, PayoffTable } from './environment.js';
import { deviationsFrom, type Profile, type Shape } from './profile.js';

/** The definition, literally: no agent gains by deviating from `profile` at `contingency`. */
export const isEquilibrium = (of: Shape, utilities: PayoffTable, contingency: number, profile: Profile): boolean =>
  deviationsFrom(of, profile).every(
    ({ agent, to }) => !isPositive(subtract(utilities[contingency][to][agent], utilities[contingency][profile][agent])),
  );

/**
 * Every pure Nash equilibrium at a contingency, in profile order: the profiles at which each agent plays a best response, found by
 * one pass over the table for each agent.
 */
export function equilibria(of: Shape, utilities: PayoffTable, contingency: number): Profile[] {
  const table = utilities[contingency];
  const stable = new Array<boolean>(of.profileCount).fill(true);
  of.strides.forEach((stride, agent) => {
    const count = of.actions[agent].length;
    for (let base = 0; base < of.profileCount; base++) {
      if (Math.floor(base / stride) % count !== 0) continue;
      let best = table[base][agent];
      for (let b = 1; b < count; b++) {
        const payoff = table[base + b * stride][agent];
        if (compare(payoff, best) > 0) best = payoff;
      }
      for (let b = 0; b < count; b++) {
        if (compare(table[base + b * stride][agent], best) < 0) stable[base + b * stride] = false;
      }
    }
  });
  return stable.flatMap((is, profile) => (is ? [profile] : []));
}

/** The pure Nash equilibria of the game without contract, among selfish agents. */
export const selfishEquilibria = (of: Environment, contingency: number): Profile[] => equilibria(of, of.payoffs, contingency);
