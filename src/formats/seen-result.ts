/**
 * # What a check saw, read again
 *
 * The part of a result of `check@1` that pages show. Files of results may have been written by hand, or half.
 */
import { LacunaError } from '../exact/error.js';
import { CHECK_FORMAT } from './check-result.js';

/** What `check@1` says of a theorem. */
export interface SeenResult {
  readonly id: string;
  readonly verdict: string;
  readonly exhausted: readonly { readonly scope: string; readonly subjects: number; readonly of: number; readonly meeting: number }[];
  readonly sampled: { readonly subjects: number; readonly attempts: number };
  readonly hypotheses: Readonly<Record<string, { readonly met: number; readonly of: number }>>;
  readonly strata: Readonly<Record<string, number>>;
  readonly figures: Readonly<Record<string, string>>;
}

/** A check of some theorems. */
export interface SeenCheck {
  readonly seed: number;
  readonly seen: readonly SeenResult[];
}

/** Whether a value has what pages show of a result. */
export function isSeenResult(value: unknown): value is SeenResult {
  const { id, verdict, exhausted, sampled, hypotheses, strata, figures } = Object(value);
  const records = [sampled, hypotheses, strata, figures, ...Object.values(Object(hypotheses))];
  return (
    typeof id === 'string' &&
    typeof verdict === 'string' &&
    Array.isArray(exhausted) &&
    [...records, ...exhausted].every((record) => typeof record === 'object' && record !== null)
  );
}

/**
 * The check that a text of `check@1` describes.
 * @throws LacunaError if it is none
 */
export function readCheck(text: string, place: string): SeenCheck {
  const { lacuna, seed, theorems } = Object(parsed(text));
  if (lacuna === CHECK_FORMAT && typeof seed === 'number' && Array.isArray(theorems) && theorems.every(isSeenResult)) {
    return { seed, seen: theorems };
  }
  const expected = `what lacuna check --json writes (${CHECK_FORMAT})`;
  throw new LacunaError({ place, expected, received: JSON.stringify(text.slice(0, 40)) });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
