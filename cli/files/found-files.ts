/**
 * # What a search finds, kept as it goes
 *
 * A counterexample is stored the moment it is met, before it is polished or shown; what it is polished to takes its place by a rename. So
 * whenever the search is cut short, every counterexample met so far is in a whole file.
 */
import { storedAs } from '../../src/theory/statement/kept.js';
import type { Subject } from '../../src/theory/statement/subject.js';
import type { Counterexample } from '../../src/theory/statement/verdict.js';
import type { Keeper, Storable } from './kept-files.js';

/** The files of one search. */
interface FoundFiles {
  /** Stores what is met, or polished. */
  readonly add: (one: Counterexample<Subject>) => void;
  /** Leaves what was found in the end, and nothing else, of what this search stored; returns where each is. */
  readonly settle: (found: readonly Counterexample<Subject>[]) => ReadonlyMap<Counterexample<Subject>, string>;
}

/** The files of a search for counterexamples to a theorem without some hypotheses. */
export function foundFiles(keeper: Keeper, entry: Storable, dropped: readonly string[]): FoundFiles {
  const paths = new Map<Counterexample<Subject>, string>();
  let pending: string | null = null;
  const add = (one: Counterexample<Subject>): void => {
    const path = keeper.put(entry, storedAs(entry.theorem, dropped, one.subject), one, { mine: new Set(paths.values()), pending });
    if (path === null) return;
    if (pending !== null && pending !== path) keeper.remove(pending);
    for (const [other, taken] of paths) if (taken === path) paths.delete(other);
    paths.set(one, path);
    pending = one.minimality === 'not minimal' ? path : null;
  };
  return {
    add,
    settle(found) {
      for (const one of found) if (!paths.has(one)) add(one);
      for (const [one, path] of paths) {
        if (found.includes(one)) continue;
        keeper.remove(path);
        paths.delete(one);
      }
      // Numbers that have become free are taken.
      for (const one of found) {
        pending = paths.get(one) ?? null;
        if (pending !== null) add(one);
      }
      return paths;
    },
  };
}
