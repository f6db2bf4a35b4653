/**
 * # Pure Nash equilibria
 *
 * A profile is a pure Nash equilibrium at ω if no deviation from it has a positive gain. Utilities are passed as a table, so that the
 * same routine serves material payoffs, prosocial utilities and induced games. Where what the table belongs to is interpreted by another
 * concept of equilibrium, that one is followed.
 */
import { greater, isNegative, isPositive, less, maximum, minimum, ONE, type Rational, subtract, ZERO } from '../exact/rational.js';
import { greatestExpectation, leastExpectation } from './correlated.js';
import type { Environment, PayoffTable } from './environment.js';
import { type Interpreted, interpretationOf, pureNash } from './interpretation.js';
import type { Profile, Shape } from './profile.js';

/** The definition, literally: at `contingency` no agent gains by the comparisons of the concept, which of Nash are the deviations from `profile`. */
export function isEquilibrium(of: Shape & Interpreted, utilities: PayoffTable, contingency: number, profile: Profile): boolean {
  const { comparisons, strict } = interpretationOf(of).equilibrium;
  const table = utilities[contingency];
  return comparisons(of, profile).every(({ agent, from, to }) => {
    const gain = subtract(table[to][agent], table[from][agent]);
    return strict ? isNegative(gain) : !isPositive(gain);
  });
}

/** Every profile that some equilibrium at a contingency plays, in profile order: the pure Nash equilibria, unless it is interpreted otherwise. */
export function equilibria(of: Shape & Interpreted, utilities: PayoffTable, contingency: number): Profile[] {
  const { equilibrium } = interpretationOf(of);
  if (equilibrium === pureNash) return nashEquilibria(of, utilities, contingency);
  const likelihood = (profile: Profile) =>
    greatestExpectation(
      of,
      utilities,
      contingency,
      utilities[contingency].map((_, other) => (other === profile ? ONE : ZERO)),
    ).value;
  return utilities[contingency].flatMap((_, profile) =>
    isEquilibrium(of, utilities, contingency, profile) || (equilibrium.mediated && isPositive(likelihood(profile))) ? [profile] : [],
  );
}

/** The least and the greatest expectation of a function of the profile, `values[profile]`, over the equilibria at a contingency; `null` for none. */
export function expectationRange(
  of: Shape & Interpreted,
  utilities: PayoffTable,
  contingency: number,
  values: readonly Rational[],
): { readonly least: Rational; readonly greatest: Rational } | null {
  if (interpretationOf(of).equilibrium.mediated) {
    return {
      least: leastExpectation(of, utilities, contingency, values).value,
      greatest: greatestExpectation(of, utilities, contingency, values).value,
    };
  }
  const played = equilibria(of, utilities, contingency).map((profile) => values[profile]);
  return played.length === 0 ? null : { least: played.reduce(minimum), greatest: played.reduce(maximum) };
}

/** The profiles at which each agent plays a best response, found by one pass over the table for each agent. */
function nashEquilibria(of: Shape, utilities: PayoffTable, contingency: number): Profile[] {
  const table = utilities[contingency];
  const stable = new Array<boolean>(of.profileCount).fill(true);
  of.strides.forEach((stride, agent) => {
    const count = of.actions[agent].length;
    for (let base = 0; base < of.profileCount; base++) {
      if (Math.floor(base / stride) % count !== 0) continue;
      let best = table[base][agent];
      for (let b = 1; b < count; b++) {
        const payoff = table[base + b * stride][agent];
        if (greater(payoff, best)) best = payoff;
      }
      for (let b = 0; b < count; b++) {
        if (less(table[base + b * stride][agent], best)) stable[base + b * stride] = false;
      }
    }
  });
  return stable.flatMap((is, profile) => (is ? [profile] : []));
}

/** The pure Nash equilibria of the game without contract, among selfish agents. */
export const selfishEquilibria = (of: Environment, contingency: number): Profile[] => equilibria(of, of.payoffs, contingency);
