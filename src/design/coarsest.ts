/**
 * # The coarsest refinement that will do
 *
 * Of the refinements of a language that achieve a target, those with the fewest cells, and of these the least: cells are numbered by first
 * occurrence, and tables compared entry by entry. More cells are allowed one at a time; for each number outcomes are placed one after the
 * other in a cell that is there already or a new one. What comes later is seen in full, which is the most that any completion can see: where
 * even that does not do, no completion does (A2).
 */
import { completeLanguage, type Language, signalLanguage } from '../contract/language/language.js';
import { type Expiry, Interrupted, never } from '../exact/expiry.js';
import { achieves, type Court, type Target } from './court.js';

/** The least coarsest refinement; that none achieves the target; or, when time is up, between how many cells it has, with one that does. */
export type Coarsest =
  | { readonly status: 'found'; readonly language: Language }
  | { readonly status: 'none' }
  | { readonly status: 'interrupted'; readonly atLeast: number; readonly found: Language | null };

/** The coarsest refinement of a language that achieves a target. */
export function coarsestRefinement(court: Court, language: Language, target: Target, expired: Expiry = never): Coarsest {
  const complete = completeLanguage(court.environment);
  let found: Language | null = null;
  let cells = language.count;
  try {
    if (!achieves(court, target, complete)) return { status: 'none' };
    // The first that the search would come to if there were no limit on cells: not the coarsest, but one.
    found = search(court, language, target, complete.count, expired);
    for (; cells < (found?.count ?? complete.count); cells++) {
      const best = search(court, language, target, cells, expired);
      if (best !== null) return { status: 'found', language: best };
    }
    return { status: 'found', language: search(court, language, target, cells, expired) ?? complete };
  } catch (error) {
    if (error instanceof Interrupted) return { status: 'interrupted', atLeast: cells, found };
    throw error;
  }
}

/** The least refinement with at most so many cells that achieves the target, or `null`. */
function search(court: Court, language: Language, target: Target, most: number, expired: Expiry): Language | null {
  const { environment: of } = court;
  const outcomes = of.contingencies.flatMap((_, w) => Array.from({ length: of.profileCount }, (_, profile) => ({ w, profile })));
  const base = outcomes.map(({ w, profile }) => language.cells[w][profile]);
  /** Of each position, how many cells of the language are met for the first time from there on. */
  const fresh = outcomes.map((_, from) => new Set(base.slice(from).filter((cell) => !base.slice(0, from).includes(cell))).size);
  const placed: number[] = [];
  /** The cell of the language that each cell placed so far lies in. */
  const inside: number[] = [];

  const seenInFull = (): Language =>
    signalLanguage(of, (w, profile) => {
      const position = w * of.profileCount + profile;
      return position < placed.length ? placed[position] : outcomes.length + position;
    });
  const place = (): Language | null => {
    const position = placed.length;
    if (position === outcomes.length) return seenInFull();
    if (expired()) throw new Interrupted('time is up');
    if (inside.length + fresh[position] > most) return null;
    for (let cell = 0; cell <= inside.length; cell++) {
      const isNew = cell === inside.length;
      if (isNew ? inside.length === most : inside[cell] !== base[position]) continue;
      placed.push(cell);
      if (isNew) inside.push(base[position]);
      // A new cell holds back nothing from what comes later.
      const found = isNew || achieves(court, target, seenInFull()) ? place() : null;
      if (found !== null) return found;
      placed.pop();
      if (isNew) inside.pop();
    }
    return null;
  };
  return place();
}
