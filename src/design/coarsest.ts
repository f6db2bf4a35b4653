/**
 * # The coarsest refinement that will do
 *
 * Of the refinements of a language that achieve a target, those with the fewest cells, and of these the least: more cells are allowed one at a
 * time. What achieves a target, so does whatever refines it (A2).
 */
import { completeLanguage, type Language } from '../contract/language/language.js';
import { type Expiry, Interrupted, never } from '../exact/expiry.js';
import { achieves, type Court, type Target } from './court.js';
import { leastRefinement } from './least-refinement.js';

/** The least coarsest refinement; that none achieves the target; or, when time is up, between how many cells it has, with one that does. */
export type Coarsest =
  | { readonly status: 'found'; readonly language: Language }
  | { readonly status: 'none' }
  | { readonly status: 'interrupted'; readonly atLeast: number; readonly found: Language | null };

/** The coarsest refinement of a language that achieves a target. */
export function coarsestRefinement(court: Court, language: Language, target: Target, expired: Expiry = never): Coarsest {
  const complete = completeLanguage(court.environment);
  const does = (one: Language): boolean => achieves(court, target, one);
  const search = (most: number) => leastRefinement(court.environment, language, { does, most }, expired);
  let found: Language | null = null;
  let cells = language.count;
  try {
    if (!does(complete)) return { status: 'none' };
    // The first that the search would come to if there were no limit on cells: not the coarsest, but one.
    found = search(complete.count);
    for (; cells < (found?.count ?? complete.count); cells++) {
      const best = search(cells);
      if (best !== null) return { status: 'found', language: best };
    }
    return { status: 'found', language: search(cells) ?? complete };
  } catch (error) {
    if (error instanceof Interrupted) return { status: 'interrupted', atLeast: cells, found };
    throw error;
  }
}
