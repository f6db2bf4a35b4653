/**
 * # In the effort stag hunt defection pays somewhere: which of S1–S4 it takes
 *
 * P > S, no more and no less.
 */
import { STAG_HUNT } from '../../src/game/dilemmas/effort-conditions.js';
import { linearHypotheses } from '../../src/theory/statement/linear-hypothesis.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { theorem } from '../../src/theory/statement/theorem.js';
import { defectionPaysBy, defectionPaysSomewhere } from './defection-pays-somewhere.js';

export const defectionPaysSomewhereInTheStagHunt = theorem<FamilySubject>({
  id: 'defection-pays-somewhere-in-the-stag-hunt',
  part: 'E1',
  title: 'In the effort stag hunt defection pays somewhere: which of S1–S4 it takes',
  uses: [],
  statement: `(iv) Under S1–S4 some action of the other has only defecting best replies.`,
  proof: String.raw`By (iv) for all effort games, from $P \gt S$.`,
  sources: defectionPaysSomewhere.sources,
  hypotheses: linearHypotheses(STAG_HUNT),
  conclude: defectionPaysBy,
});
