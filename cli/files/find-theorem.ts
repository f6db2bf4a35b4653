/** Theorems by id or by part. */
import { LacunaError } from '../../src/exact/error.js';
import type { Theorem } from '../../src/theory/statement/theorem.js';

/**
 * The entries whose theorem has the given id or part (in any case), in catalogue order; every entry if nothing is asked for.
 * @throws LacunaError naming what is unknown
 */
export function findTheorems<Entry>(
  entries: readonly Entry[],
  theoremOf: (entry: Entry) => Theorem<never>,
  wanted: readonly string[],
): Entry[] {
  const named = (entry: Entry, name: string) => {
    const { id, part } = theoremOf(entry);
    return id === name.toLowerCase() || part.toLowerCase() === name.toLowerCase();
  };
  for (const name of wanted) {
    if (entries.some((entry) => named(entry, name))) continue;
    throw new LacunaError({ place: 'theorem', expected: 'an id or part that `lacuna list` shows', received: JSON.stringify(name) });
  }
  return entries.filter((entry) => wanted.length === 0 || wanted.some((name) => named(entry, name)));
}
