/** Theorems by id or by part. */
import { existsSync } from 'node:fs';
import { closestMatch } from 'leven';
import { LacunaError } from '../../src/exact/error.js';
import type { Theorem } from '../../src/theory/statement/theorem.js';
import { isModule } from './is-module.js';

/**
 * The entries whose theorem has the given id or part (in any case; `B1`, or `B` for all that begin so), in catalogue order; every entry if nothing
 * is asked for.
 * @throws LacunaError naming what is unknown
 */
export function findTheorems<Entry>(
  entries: readonly Entry[],
  theoremOf: (entry: Entry) => Theorem<never>,
  wanted: readonly string[],
): Entry[] {
  const named = (entry: Entry, name: string) => {
    const { id, part } = theoremOf(entry);
    const wanted = name.toLowerCase();
    return id === wanted || part.toLowerCase() === wanted || (wanted.length === 1 && part[0].toLowerCase() === wanted);
  };
  for (const name of wanted) {
    if (entries.some((entry) => named(entry, name))) continue;
    const hint = hintFor(name, entries.map(theoremOf));
    const expected = `an id or part that \`lacuna list\` shows${hint === null ? '' : ` (${hint})`}`;
    throw new LacunaError({ place: 'theorem', expected, received: JSON.stringify(name) });
  }
  return entries.filter((entry) => wanted.length === 0 || wanted.some((name) => named(entry, name)));
}

/** What a conjecture may be called beside its name. */
const ENDINGS = ['', '.conjecture.ts', '.conjecture.js', '.ts', '.js', '.mjs'];
const MOST_HINTS = 3;

/** What may have been meant by a name that no theorem has: a file, ids that contain it, or the id that is spelt most like it. */
function hintFor(name: string, theorems: readonly Theorem<never>[]): string | null {
  const file = ENDINGS.map((ending) => `${name}${ending}`).find((path) => isModule(path) && existsSync(path));
  if (file !== undefined) return `there is a file of that name: ${file}`;
  const wanted = name.toLowerCase();
  const ids = theorems.map(({ id }) => id);
  const containing = wanted.length < 3 ? [] : ids.filter((id) => id.includes(wanted));
  if (containing.length > 0)
    return `did you mean ${containing.slice(0, MOST_HINTS).join(', ')}${containing.length > MOST_HINTS ? ', …' : ''}?`;
  const near = closestMatch(wanted, ids, { maxDistance: 1 + Math.floor(Math.min(wanted.length, 100) / 4) });
  return near === undefined ? null : `did you mean ${near}?`;
}
