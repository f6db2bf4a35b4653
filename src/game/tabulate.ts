/** Environments of one contingency from a rule for payoffs, such as most games of the literature are given by. */
import type { Rational } from '../exact/rational.js';
import { type Environment, environment } from './environment.js';
import { actionsIn, shape } from './profile.js';

/**
 * The environment of one contingency in which `payoffs(taken)` lists what each agent gets where agent i takes the action numbered
 * `taken[i]`.
 * @throws LacunaError if names are missing or repeated, or the rule does not list one payoff for each agent
 */
export function tabulate(
  agents: readonly string[],
  actions: readonly (readonly string[])[],
  payoffs: (taken: readonly number[]) => readonly Rational[],
): Environment {
  const numbered = shape(agents, actions);
  return environment({
    agents,
    actions,
    payoffs: [Array.from({ length: numbered.profileCount }, (_, profile) => payoffs(actionsIn(numbered, profile)))],
  });
}

/** The names `1`, `2`, …, `count`. */
export const numbered = (count: number): string[] => Array.from({ length: count }, (_, k) => `${k + 1}`);

/** The names `0`, `1`, …, `count − 1`, for actions that are amounts. */
export const amounts = (count: number): string[] => Array.from({ length: count }, (_, k) => `${k}`);
