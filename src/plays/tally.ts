/**
 * # Tallies
 *
 * Plays of a table game under the same goals and contract, counted. A profile is counted where every agent's action was read; each
 * action that was read is counted for its agent besides, since agents who act at once do so independently.
 */
import { type Profile, profileOf } from '../game/profile.js';
import { conditionKey, type TableGame, type TablePlay } from './recording.js';

/** How often what was played in one game under one condition. */
export interface Tally {
  readonly game: TableGame;
  readonly goals: readonly string[] | null;
  readonly contract: string | null;
  /** All plays, and those in which some action was not read. */
  readonly plays: number;
  readonly unreadPlays: number;
  /** Actions that were not read. */
  readonly unread: number;
  /** `profiles[contingency]`: how often each profile was played, where all of it was read. */
  readonly profiles: readonly ReadonlyMap<Profile, number>[];
  /** `actions[contingency][agent][action]`, of all that was read. */
  readonly actions: readonly (readonly (readonly number[])[])[];
}

/** Counts plays as they come. */
export interface Tallying {
  readonly add: (game: TableGame, play: TablePlay) => void;
  /** What has been counted, in the order in which games and conditions were first met. */
  readonly all: () => Tally[];
}

type Growing = { -readonly [Key in keyof Tally]: Tally[Key] } & {
  readonly profiles: Map<Profile, number>[];
  readonly actions: number[][][];
};

const begin = (game: TableGame, { goals, contract }: TablePlay): Growing => ({
  game,
  goals,
  contract,
  plays: 0,
  unreadPlays: 0,
  unread: 0,
  profiles: game.environment.contingencies.map(() => new Map()),
  actions: game.environment.contingencies.map(() => game.environment.actions.map((names) => names.map(() => 0))),
});

/** An empty tally of every condition that will be met. */
export function tallying(): Tallying {
  const conditions = new Map<string, Growing>();
  return {
    add(game, play) {
      const key = `${conditionKey(play)} ${game.name}`;
      const found = conditions.get(key) ?? begin(game, play);
      conditions.set(key, found);
      count(found, play);
    },
    all: () => [...conditions.values()],
  };
}

function count(into: Growing, { contingency, actions, count: alike }: TablePlay): void {
  const read: number[] = [];
  actions.forEach((action, agent) => {
    if (action === null) return;
    read.push(action);
    into.actions[contingency][agent][action] += alike;
  });
  into.plays += alike;
  into.unread += (actions.length - read.length) * alike;
  if (read.length < actions.length) {
    into.unreadPlays += alike;
    return;
  }
  const profile = profileOf(into.game.environment, read);
  into.profiles[contingency].set(profile, (into.profiles[contingency].get(profile) ?? 0) + alike);
}
