/**
 * # Replaying stored counterexamples
 *
 * From the text of a `counterexample@1` file and the statements that it may be about: the subject is read, every hypothesis and the
 * conclusion are asked of it anew, and what comes out is held against what the file says. No search has a part in it.
 */
import type { Family } from '../../theory/statement/family.js';
import { type Replay, replay } from '../../theory/statement/kept.js';
import type { Theorem } from '../../theory/statement/theorem.js';
import { claimObjects } from '../subjects/claim-object.js';
import { readCounterexample, type StoredFile } from './counterexample.js';

interface Entry {
  readonly theorem: Theorem<never>;
  readonly families?: readonly Family[];
}

/** A theorem, or something that has one: a property, an entry of the catalogue. */
export type Statement = Theorem<never> | Entry;

/** What became of a stored file. */
export interface ReplayedFile extends Replay {
  readonly theorem: Theorem<never>;
  readonly stored: StoredFile;
}

/**
 * Replays a stored file; `failing` is `null` if it still shows what it was stored for, with the figures that it gives.
 * @param text of the file
 * @param statements among which is the one that the file names; the first of that name counts
 * @throws LacunaError if the text is no counterexample of one of them
 * @example
 * ```ts
 * import { all, claim, counterexampleFile, plainEnvironment, rational, replayFile, theorem } from 'lacuna';
 * const best = theorem({ id: 'no-profit', conclude: ({ environment: of }) => claim(['payoff', of.payoffs[0][0][0]], '<=', ['none', rational(0)]) });
 * const subject = { environment: plainEnvironment([1], [rational(1)], [rational(2)]) };
 * const found = { subject, conclusion: best.conclude(subject), foundBy: 'sampling', minimality: 'not minimal' } as const;
 * const text = JSON.stringify(counterexampleFile('no-profit', { name: 'refutation' }, found));
 * replayFile(text, [best]).failing; // => null
 * replayFile(text, [{ ...best, conclude: () => all() }]).failing; // => 'the conclusion holds'
 * ```
 */
export function replayFile(text: string, statements: readonly Statement[]): ReplayedFile {
  const entriesOf = (id: string) =>
    statements.map((each): Entry => ('theorem' in each ? each : { theorem: each })).filter(({ theorem }) => theorem.id === id);
  const stored = readCounterexample(text, (id) => entriesOf(id).map(({ families = [] }) => families)[0] ?? null);
  const [{ theorem }] = entriesOf(stored.theorem);
  const replayed = replay(theorem, stored);
  const { conclusion, failing } = replayed;
  const differs = conclusion !== null && stored.claim !== undefined && figures(stored.claim) !== figures(claimObjects(conclusion));
  return { ...replayed, failing: failing ?? (differs ? 'the claim in the file has other figures' : null), theorem, stored };
}

/** A claim without the words in it, which may change from version to version. */
const figures = (claim: unknown): string => JSON.stringify(claim, (key, value) => (key === 'words' || key === 'name' ? undefined : value));
