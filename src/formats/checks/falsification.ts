/**
 * # Falsifications as JSON
 *
 * The format `falsification@1`: for each statement the counterexamples found, and an account of everything that was searched.
 */
import { LEAST_MEETING } from '../../theory/check/result.js';
import type { Falsification } from '../../theory/search/falsify.js';
import type { Json } from '../analysis/analysis-line.js';
import { counterexampleObject } from './check-result.js';

const FALSIFICATION_FORMAT = 'falsification@1';

/** What the search for counterexamples of one statement came to. */
export interface TimedFalsification {
  readonly id: string;
  readonly dropped: readonly string[];
  readonly falsification: Falsification;
  /** Whether some scope was searched to its end. */
  readonly verdict: 'refuted' | 'exhausted' | 'unrefuted' | 'incomplete' | 'vacuous';
  readonly elapsedMs: number;
  readonly replay: string;
}

/**
 * `refuted`; `exhausted`: no counterexample in the scopes, all of which were searched; `unrefuted`: nor among random subjects; `incomplete`:
 * not all of the scopes were searched. `vacuous`: no subject met all hypotheses or, of scopes and random ones together, fewer than 100 did.
 */
export const falsificationVerdict = ({ found, exhausted, sampled }: Falsification, scopes: number): TimedFalsification['verdict'] => {
  if (found.length > 0) return 'refuted';
  const total = (field: 'subjects' | 'meeting') => exhausted.reduce((sum, scope) => sum + scope[field], 0);
  if (total('subjects') + sampled.attempts > 0 && total('meeting') + sampled.subjects === 0) return 'vacuous';
  if (scopes === 0 || exhausted.length < scopes || exhausted.some(({ subjects, of }) => subjects < of)) return 'incomplete';
  if (sampled.attempts === 0) return 'exhausted';
  return total('meeting') + sampled.subjects < LEAST_MEETING ? 'vacuous' : 'unrefuted';
};

/** The object of a whole search. */
export const falsificationObject = (
  { version, seed }: { readonly version: string; readonly seed: number },
  searches: readonly TimedFalsification[],
): { readonly [key: string]: Json } => ({
  lacuna: FALSIFICATION_FORMAT,
  version,
  seed,
  statements: searches.map(({ id, dropped, falsification, verdict, elapsedMs, replay }) => ({
    id,
    dropped,
    verdict,
    blocking: verdict === 'vacuous' ? falsification.blocking : null,
    ...(verdict === 'vacuous' && falsification.near !== null ? { near: { ...falsification.near } } : {}),
    counterexamples: falsification.found.map((found) => counterexampleObject(found, replay)),
    exhausted: falsification.exhausted.map((scope) => ({ ...scope })),
    sampled: { ...falsification.sampled },
    guided: { ...falsification.guided },
    types: { ...falsification.types },
    knownGames: falsification.known,
    elapsedMs,
  })),
});
