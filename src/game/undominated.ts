/** The part of a game that equilibria, mixed or correlated, can play. */
import type { Rational } from '../exact/rational.js';
import { possibleReplies, profilesOver } from './never-best.js';
import { type Profile, type Shape, shape } from './profile.js';

/** A game over some of the actions; the profile k of the part is `profiles[k]` of the whole. */
interface GamePart {
  readonly shape: Shape;
  /** `table[profile of the part][agent]`. */
  readonly table: readonly (readonly Rational[])[];
  readonly profiles: readonly Profile[];
}

/** What is left of a game, with payoffs `table[profile][agent]`, without the actions that are never a best reply. */
export function undominatedPart(of: Shape, table: readonly (readonly Rational[])[]): GamePart {
  const left = possibleReplies(of, table);
  const profiles = profilesOver(of, left);
  return {
    shape: shape(
      of.agents,
      left.map((actions, agent) => actions.map((action) => of.actions[agent][action])),
    ),
    table: profiles.map((profile) => table[profile]),
    profiles,
  };
}
