/**
 * # In the effort stag hunt cooperation Pareto-dominates defection: which of S1–S4 it takes
 *
 * Each condition is idle alone: R > P is all that is used. R > T > P gives it, S2 with S3, S3 with S4, and S3 with R > T and P > S.
 */
import { STAG_HUNT } from '../../src/game/dilemmas/effort-conditions.js';
import { linearHypotheses } from '../../src/theory/statement/linear-hypothesis.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { theorem } from '../../src/theory/statement/theorem.js';
import { cooperationDominatesBy, cooperationParetoDominatesDefection } from './cooperation-pareto-dominates-defection.js';

export const cooperationParetoDominatesDefectionInTheStagHunt = theorem<FamilySubject>({
  id: 'cooperation-pareto-dominates-defection-in-the-stag-hunt',
  part: 'E1',
  title: 'In the effort stag hunt cooperation Pareto-dominates defection: which of S1–S4 it takes',
  uses: [],
  statement: `(iii) Under S1–S4 every profile of two cooperators Pareto-dominates every profile of two defectors.`,
  proof: String.raw`By (iii) for all effort games, from $R \gt P$.`,
  sources: cooperationParetoDominatesDefection.sources,
  hypotheses: linearHypotheses(STAG_HUNT),
  conclude: cooperationDominatesBy,
});
