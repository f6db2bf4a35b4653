/**
 * # What a check saw, read again
 *
 * The part of a result of `check@1` that pages show. Files of results may have been written by hand, or half.
 */
import { LacunaError } from '../../exact/error.js';
import type { Subject } from '../../theory/statement/subject.js';
import type { Counterexample, Verdict } from '../../theory/statement/verdict.js';
import { parseJson } from '../text/json.js';
import { DEFAULT_LIMITS } from '../text/limits.js';
import { located } from '../text/place.js';
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
  readonly nearMisses?: readonly SeenNearMiss[];
}

/** A near miss, with what refutes it; the subject has not been read yet. */
interface SeenNearMiss {
  readonly name: string;
  readonly counterexample?: { readonly subject: unknown; readonly minimality: Counterexample<Subject>['minimality'] };
}

/** A check of some theorems. */
export interface SeenCheck {
  readonly seed: number;
  readonly seen: readonly SeenResult[];
}

const VERDICTS: readonly unknown[] = [
  ...(['exhausted', 'unrefuted', 'refuted', 'witnessed', 'vacuous', 'incomplete', 'inapplicable'] satisfies Verdict[]),
];

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);
const isCount = (value: unknown): boolean => Number.isInteger(value) && Number(value) >= 0;
/** A name or a number as text, on one line. */
const isShort = (value: unknown): boolean => typeof value === 'string' && value.length <= 2000 && !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(value);
const counts = (value: unknown, ...keys: readonly string[]): boolean => isObject(value) && keys.every((key) => isCount(Object(value)[key]));
const named = (value: unknown, is: (entry: unknown) => boolean): boolean =>
  isObject(value) && Object.entries(Object(value)).every(([name, entry]) => isShort(name) && is(entry));

const MINIMALITIES: readonly unknown[] = [
  'minimal in its scope',
  'locally minimal',
  'not minimal',
] satisfies Counterexample<Subject>['minimality'][];
const isNearMiss = (value: unknown): boolean => {
  const { name, counterexample } = Object(value);
  return isShort(name) && (counterexample === undefined || MINIMALITIES.includes(Object(counterexample).minimality));
};

/** Whether a value has what pages show of a result. */
export function isSeenResult(value: unknown): value is SeenResult {
  const { id, verdict, exhausted, sampled, hypotheses, strata, figures, nearMisses } = Object(value);
  return (
    isShort(id) &&
    VERDICTS.includes(verdict) &&
    Array.isArray(exhausted) &&
    exhausted.every((scope) => counts(scope, 'subjects', 'of', 'meeting') && isShort(scope.scope)) &&
    counts(sampled, 'subjects', 'attempts') &&
    named(hypotheses, (entry) => counts(entry, 'met', 'of')) &&
    named(strata, isCount) &&
    named(figures, isShort) &&
    (nearMisses === undefined || (Array.isArray(nearMisses) && nearMisses.every(isNearMiss)))
  );
}

/**
 * The check that a text of `check@1` describes.
 * @throws LacunaError if it is none
 */
export function readCheck(text: string, place: string): SeenCheck {
  const { lacuna, seed, theorems } = Object(parsed(text, place));
  if (lacuna === CHECK_FORMAT && Number.isSafeInteger(seed) && Array.isArray(theorems) && theorems.every(isSeenResult)) {
    return { seed, seen: theorems };
  }
  const expected = `what lacuna check --json writes (${CHECK_FORMAT})`;
  throw new LacunaError({ place, expected, received: JSON.stringify(text.slice(0, 40)) });
}

function parsed(text: string, place: string): unknown {
  try {
    return parseJson(text, DEFAULT_LIMITS);
  } catch (error) {
    throw located(error, place);
  }
}
