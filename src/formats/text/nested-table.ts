/**
 * # Nested tables
 *
 * Game files give a table over profiles as arrays within arrays: one level per agent, in their order, and at each level one entry per
 * action. Read level by level rather than by recursion, so that a file of 10^5 agents cannot exhaust the call stack.
 */
import { LacunaError } from '../../exact/error.js';
import { atIndices, quote } from './place.js';
import { describe } from './record.js';

/**
 * The entries of a nested table in the order of profiles: the last agent's action varies fastest.
 * @throws LacunaError naming the array that is none, or has not one entry per action
 */
export function tableEntries(
  value: unknown,
  agents: readonly string[],
  actions: readonly (readonly string[])[],
  place: string,
): readonly unknown[] {
  let level: readonly unknown[] = [value];
  agents.forEach((agent, i) => {
    const count = actions[i].length;
    const below: unknown[] = [];
    level.forEach((entry, k) => {
      if (!Array.isArray(entry) || entry.length !== count) {
        throw new LacunaError({
          place: entryPlace(place, actions, i, k),
          expected: `a list of ${count}, one for each action of ${quote(agent)}`,
          received: describe(entry),
        });
      }
      for (const item of entry) below.push(item);
    });
    level = below;
  });
  return level;
}

/** The place of the k-th entry at a depth of a nested table: `place[0][1]`. */
export function entryPlace(place: string, actions: readonly (readonly string[])[], depth: number, k: number): string {
  const indices: number[] = [];
  for (let i = depth - 1, rest = k; i >= 0; i--) {
    indices.unshift(rest % actions[i].length);
    rest = Math.floor(rest / actions[i].length);
  }
  return atIndices(place, indices);
}
