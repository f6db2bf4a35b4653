/**
 * # Symmetries of a scope
 *
 * The renamings of agents, actions and contingencies that turn environments of one extent into environments of the same extent: an agent
 * may take the name of one with as many actions. They are a group that acts on payoff tables, languages, choices and so on.
 */
import { indices } from '../../exact/range.js';
import type { Environment } from '../../game/environment.js';
import { permutations, product } from './canonical.js';
import { type Reindexing, sourcesOf } from './reindexing.js';

/** A renaming, and what it does: the old place of each new agent, contingency, profile, outcome and entry of the payoff table. */
export interface Symmetry {
  readonly renaming: Reindexing;
  readonly agents: readonly number[];
  readonly contingencies: readonly number[];
  readonly profiles: readonly number[];
  readonly outcomes: readonly number[];
  readonly entries: readonly number[];
}

/** What a renaming does to environments of the extent of this one. */
export function symmetryOf(of: Environment, renaming: Reindexing): Symmetry {
  const { agents, contingencies } = renaming;
  const profiles = sourcesOf(of, renaming);
  const outcomes = contingencies.flatMap((w) => profiles.map((a) => w * of.profileCount + a));
  const entries = outcomes.flatMap((outcome) => agents.map((i) => outcome * agents.length + i));
  return { renaming, agents, contingencies, profiles, outcomes, entries };
}

/** Every symmetry of environments of the extent of this one, the identity first: as many as there are renamings (`renamingCount`). */
export function symmetries(of: Environment): Symmetry[] {
  const sizes = of.actions.map((names) => names.length);
  const agentOrders = permutations(indices(sizes.length)).filter((order) => order.every((old, i) => sizes[old] === sizes[i]));
  const contingencyOrders = permutations(indices(of.contingencies.length));
  return agentOrders.flatMap((agents) =>
    [...product(sizes.map((size) => permutations(indices(size))))].flatMap((actions) =>
      contingencyOrders.map((contingencies) => symmetryOf(of, { agents, actions, contingencies, base: 0 })),
    ),
  );
}

/** The lengths of the cycles of a permutation. */
export function cycleLengths(permutation: readonly number[]): number[] {
  const seen = new Set<number>();
  return permutation.flatMap((_, start) => {
    let length = 0;
    for (let at = start; !seen.has(at); at = permutation[at]) {
      seen.add(at);
      length += 1;
    }
    return length === 0 ? [] : [length];
  });
}
