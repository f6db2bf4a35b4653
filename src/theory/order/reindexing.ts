/**
 * # Reindexing
 *
 * Which old agents, actions and contingencies a new environment consists of, and in which order.
 */
import { indices } from '../../exact/range.js';
import type { Environment } from '../../game/environment.js';
import { actionIn, type Profile } from '../../game/profile.js';

/**
 * Which old agents, actions and contingencies a new subject consists of, and in which order. With each listed once it is a renaming; what
 * is not listed is dropped.
 */
export interface Reindexing {
  /** The old number of each new agent. */
  readonly agents: readonly number[];
  /** The old number of each action of each new agent. */
  readonly actions: readonly (readonly number[])[];
  /** The old number of each new contingency. */
  readonly contingencies: readonly number[];
  /** An old profile that says which actions agents who are dropped take. */
  readonly base: Profile;
}

/** The reindexing that changes nothing. */
export const unchanged = (of: Environment): Reindexing => ({
  agents: indices(of.agents.length),
  actions: of.actions.map((names) => indices(names.length)),
  contingencies: indices(of.contingencies.length),
  base: 0,
});

/** The old profile that each new one comes from. */
export function sourcesOf(of: Environment, { agents, actions, base }: Reindexing): Profile[] {
  const start = agents.reduce((profile, agent) => profile - actionIn(of, profile, agent) * of.strides[agent], base);
  return agents.reduce(
    (profiles, agent, i) => profiles.flatMap((profile) => actions[i].map((action) => profile + action * of.strides[agent])),
    [start],
  );
}
