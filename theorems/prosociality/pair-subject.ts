/** # An equilibrium pair beside a choice */
import type { ChoiceSubject, SubjectWith } from '../../src/theory/statement/subject.js';

/** A setting, a pair (t, f) and a choice f* to compare it with. */
export type PairSubject = ChoiceSubject & SubjectWith<'target' | 'transfers'>;
