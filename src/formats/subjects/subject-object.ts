/**
 * # Subjects by value
 *
 * What a theorem quantifies over, as JSON: a game file with the fields that the theorem adds. Seeds and paths rot when a generator
 * changes; values do not.
 */
import type { Subject } from '../../theory/statement/subject.js';
import type { Json } from '../analysis/analysis-line.js';
import { gameObject } from '../games/write-game.js';
import { eachField } from './subject-fields.js';

/** A subject by value; fields that it does not have are left out. */
export const subjectObject = (subject: Subject): { readonly [key: string]: Json } => ({
  game: gameObject(subject.environment, subject.language),
  ...Object.fromEntries(eachField(subject, ({ key, write }, value) => [key, write(value, subject.environment)])),
});
