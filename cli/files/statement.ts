/** Statements from users: a theorem of a stock kind of subjects, or a property with a generator of its own. */
import { LacunaError } from '../../src/exact/error.js';
import { stockProperty } from '../../src/theory/draw/kinds.js';
import { guarded } from '../../src/theory/statement/guarded.js';
import type { Property } from '../../src/theory/statement/property.js';
import type { Subject } from '../../src/theory/statement/subject.js';
import type { Theorem } from '../../src/theory/statement/theorem.js';

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

/** Ids and the names of hypotheses are names of files too. */
const NAME = /^[\p{L}\p{N}][\p{L}\p{N} ._+:-]{0,99}$/u;

/** Refuses a statement whose names are none. */
function requireNames({ id, hypotheses = {} }: Partial<Theorem<Subject>>, place: string): void {
  for (const [what, name] of [['id', id], ...Object.keys(hypotheses).map((one) => ['hypotheses', one])] as const) {
    if (typeof name === 'string' && NAME.test(name) && !name.includes('..')) continue;
    const expected = 'a name of at most 100 letters, digits, hyphens and spaces, which begins with a letter or a digit';
    throw new LacunaError({ place: `${place}: ${what}`, expected, received: JSON.stringify(name) ?? 'nothing' });
  }
}

/**
 * The property that a value is, or that tries the theorem that it is.
 * @throws LacunaError if it is neither
 */
export function statementOf(value: unknown, place: string): Property<Subject> {
  const expected = 'a theorem with id, conclude and a kind of subjects, or a property with theorem and meeting, exported by default';
  if (!isObject(value)) throw new LacunaError({ place, expected, received: value === undefined ? 'nothing' : typeof value });
  if (isObject(value.theorem)) {
    if (!isObject(value.meeting)) throw new LacunaError({ place, expected, received: 'a property without meeting' });
    requireNames(value.theorem, place);
    const property: Property<Subject> = { scopes: [], breaking: {}, ...Object(value) };
    return { ...property, theorem: guarded(property.theorem) };
  }
  if (typeof value.conclude !== 'function' || typeof value.id !== 'string')
    throw new LacunaError({ place, expected, received: `an object with ${Object.keys(value).slice(0, 8).join(', ') || 'no keys'}` });
  const theorem: Theorem<Subject> = Object(value);
  requireNames(theorem, place);
  const { subjects = 'environment' } = theorem;
  try {
    return stockProperty(guarded(theorem), subjects);
  } catch (error) {
    throw error instanceof LacunaError ? error.within(place) : error;
  }
}
