/**
 * # In the effort dilemma cooperation Pareto-dominates defection: which of P1–P5 it takes
 *
 * Each condition is idle alone: R > P is all that is used, and it is a part of P1 and follows from P4 and P5.
 */
import { DILEMMA } from '../../src/game/dilemmas/effort-conditions.js';
import { linearHypotheses } from '../../src/theory/statement/linear-hypothesis.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { theorem } from '../../src/theory/statement/theorem.js';
import { cooperationDominatesBy, cooperationParetoDominatesDefection } from './cooperation-pareto-dominates-defection.js';

export const cooperationParetoDominatesDefectionInTheDilemma = theorem<FamilySubject>({
  id: 'cooperation-pareto-dominates-defection-in-the-dilemma',
  part: 'E1',
  title: 'In the effort dilemma cooperation Pareto-dominates defection: which of P1–P5 it takes',
  uses: [],
  statement: `(iii) Under P1–P5 every profile of two cooperators Pareto-dominates every profile of two defectors.`,
  proof: String.raw`By (iii) for all effort games, from $R \gt P$.`,
  sources: cooperationParetoDominatesDefection.sources,
  hypotheses: linearHypotheses(DILEMMA),
  conclude: cooperationDominatesBy,
});
