/**
 * # The least refinement that does
 *
 * Of the refinements of a language with at most so many cells that do what a finer one then does too, the least: cells are numbered by first
 * occurrence, and tables compared entry by entry. Outcomes are placed one after the other in a cell that is there already or a new one. What comes
 * later is seen in full, which is the most that any completion can see: where even that does not do, no completion does.
 */
import { type Language, signalLanguage } from '../contract/language/language.js';
import { type Expiry, Interrupted, never } from '../exact/expiry.js';
import type { Environment } from '../game/environment.js';
import type { Profile } from '../game/profile.js';

/** What is asked of a refinement. */
interface Wanted {
  readonly does: (language: Language) => boolean;
  /** The most cells. */
  readonly most: number;
  /** Whether it makes a difference in which cell an outcome lies; left out: of all it does. */
  readonly matters?: (contingency: number, profile: Profile) => boolean;
}

/**
 * The refinement, or `null` where there is none.
 * @throws Interrupted when time is up
 */
export function leastRefinement(
  of: Environment,
  language: Language,
  { does, most, matters = () => true }: Wanted,
  expired: Expiry = never,
): Language | null {
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
    const { w, profile } = outcomes[position];
    const decides = matters(w, profile);
    for (let cell = 0; cell <= inside.length; cell++) {
      const isNew = cell === inside.length;
      if (isNew ? inside.length === most : inside[cell] !== base[position]) continue;
      placed.push(cell);
      if (isNew) inside.push(base[position]);
      // A new cell holds back nothing from what comes later.
      const found = isNew || !decides || does(seenInFull()) ? place() : null;
      if (found !== null) return found;
      placed.pop();
      if (isNew) inside.pop();
      if (!decides) return null;
    }
    return null;
  };
  return place();
}
