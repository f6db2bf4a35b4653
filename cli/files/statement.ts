/** Statements from users: a theorem of a stock kind of subjects, or a property with a generator of its own. */
import { LacunaError } from '../../src/exact/error.js';
import { stockProperty } from '../../src/theory/draw/kinds.js';
import type { Property } from '../../src/theory/statement/property.js';
import type { Subject } from '../../src/theory/statement/subject.js';
import type { Theorem } from '../../src/theory/statement/theorem.js';

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

/**
 * The property that a value is, or that tries the theorem that it is.
 * @throws LacunaError if it is neither
 */
export function statementOf(value: unknown, place: string): Property<Subject> {
  const expected = 'a theorem with id, conclude and a kind of subjects, or a property with theorem and meeting, exported by default';
  if (!isObject(value)) throw new LacunaError({ place, expected, received: value === undefined ? 'nothing' : typeof value });
  if (isObject(value.theorem)) {
    if (!isObject(value.meeting)) throw new LacunaError({ place, expected, received: 'a property without meeting' });
    return { scopes: [], breaking: {}, ...Object(value) };
  }
  if (typeof value.conclude !== 'function' || typeof value.id !== 'string')
    throw new LacunaError({ place, expected, received: `an object with ${Object.keys(value).slice(0, 8).join(', ') || 'no keys'}` });
  const theorem: Theorem<Subject> = Object(value);
  const { subjects = 'environment' } = theorem;
  try {
    return stockProperty(theorem, subjects);
  } catch (error) {
    throw error instanceof LacunaError ? error.within(place) : error;
  }
}
