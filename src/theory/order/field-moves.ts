/**
 * # Moves on the fields of a subject
 *
 * Every field simpler, one after the other.
 */
import { type Field, type Subject, type Vocabulary, withField } from '../statement/subject.js';
import type { Moves } from './moves.js';
import { fieldsFrom, VOCABULARY } from './vocabulary.js';

/** What the vocabulary offers in the place of a field. */
function simplerField<F extends Field>(field: F): Moves {
  return function* <S extends Subject>(now: () => S): Generator<S> {
    const { simpler } = VOCABULARY[field];
    const given = (): Partial<Vocabulary> => now();
    const { [field]: first } = given();
    if (first === undefined || simpler === null) return;
    const present = (): Vocabulary[F] => {
      const { [field]: value } = given();
      return value === undefined ? first : value;
    };
    for (const lesser of simpler(present, () => now().environment)) {
      const candidate = withField(now(), field, lesser);
      if (candidate !== null) yield candidate;
    }
  };
}

/** The moves on each field, in the order in which the polish takes them. */
export const FIELD_MOVES: readonly Moves[] = fieldsFrom(
  'mechanismClass',
  'liability',
  'weight',
  'contingency',
  'choice',
  'parameters',
  'weights',
  'transfers',
  'perceived',
  'signals',
  'garbling',
).map(simplerField);
