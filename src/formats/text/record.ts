/**
 * # Unknown values, looked at
 *
 * The values that `JSON.parse` returns, taken apart with a complaint where they do not have the shape that a format asks for. Objects
 * become maps at once, so that no look-up ever reaches a prototype: a contingency may be called `constructor` or `__proto__`.
 */
import { LacunaError } from '../../exact/error.js';
import { at, listed, quote } from './place.js';

/** A JSON object as a map from its own keys, in the order of JavaScript: integer keys ascending, then the others as written. */
export type JsonRecord = ReadonlyMap<string, unknown>;

/** What a value is, in a few words. */
export function describe(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') return quote(value);
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  return String(value);
}

/**
 * The object that a value is.
 * @throws LacunaError if it is none
 */
export function asRecord(value: unknown, place: string, what = 'an object'): JsonRecord {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new LacunaError({ place, expected: what, received: describe(value) });
  }
  return new Map(Object.entries(value));
}

/**
 * The list that a value is.
 * @throws LacunaError if it is none
 */
export function asList(value: unknown, place: string, what = 'a list'): readonly unknown[] {
  if (!Array.isArray(value)) throw new LacunaError({ place, expected: what, received: describe(value) });
  return value;
}

/**
 * The text that a value is.
 * @throws LacunaError if it is none
 */
export function asText(value: unknown, place: string, what = 'a text'): string {
  if (typeof value !== 'string') throw new LacunaError({ place, expected: what, received: describe(value) });
  return value;
}

/**
 * The list of texts that a value is.
 * @throws LacunaError if it is none
 */
export const asTexts = (value: unknown, place: string, what = 'a list of names'): readonly string[] =>
  asList(value, place, what).map((item, k) => asText(item, at(place, k), 'a name'));

/**
 * Refuses a key that is not among those known.
 * @throws LacunaError naming the key
 */
export function refuseUnknownKeys(record: JsonRecord, known: Iterable<string>, place: string, what = 'the keys'): void {
  const allowed = new Set(known);
  for (const key of record.keys()) {
    if (!allowed.has(key))
      throw new LacunaError({ place: at(place, key), expected: `one of ${what} ${listed(allowed)}`, received: quote(key) });
  }
}

/**
 * The values of a record that must have exactly the given keys, in the order of `keys`.
 * @throws LacunaError naming the key that is missing or unknown
 */
export function valuesAt(record: JsonRecord, keys: readonly string[], place: string, what: string, item: string): readonly unknown[] {
  refuseUnknownKeys(record, keys, place, what);
  return keys.map((key) => {
    if (!record.has(key)) throw new LacunaError({ place: at(place, key), expected: item, received: 'nothing' });
    return record.get(key);
  });
}
