/**
 * # In the effort dilemma defection dominates: which of P1–P5 it takes
 *
 * P2 and P3, and the sign of R − P, which P1 says and P4 with P5 gives.
 */
import { DILEMMA } from '../../src/game/dilemmas/effort-conditions.js';
import { linearHypotheses } from '../../src/theory/statement/linear-hypothesis.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { theorem } from '../../src/theory/statement/theorem.js';
import { defectionDominates, defectionDominatesBy } from './defection-dominates.js';

export const defectionDominatesInTheDilemma = theorem<FamilySubject>({
  id: 'defection-dominates-in-the-dilemma',
  part: 'E1',
  title: 'In the effort dilemma defection dominates: which of P1–P5 it takes',
  uses: [],
  statement: `(iv) Under P1–P5 every defecting action strictly dominates every cooperating one.`,
  proof: String.raw`By (iv) for all effort games, from P2, P3 and $R \gt P$.`,
  sources: defectionDominates.sources,
  hypotheses: linearHypotheses(DILEMMA),
  conclude: defectionDominatesBy,
});
