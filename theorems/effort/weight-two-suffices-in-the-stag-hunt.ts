/**
 * # In the effort stag hunt weight 2 does without a contract: which of S1–S4 it takes
 *
 * R > T is needed; the others give R > P and 2R > S+T in several ways.
 */
import { STAG_HUNT } from '../../src/game/dilemmas/effort-conditions.js';
import { linearHypotheses } from '../../src/theory/statement/linear-hypothesis.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { theorem } from '../../src/theory/statement/theorem.js';
import { lastEffortTakesItsWeight, twoWithoutContract } from './last-effort-takes-its-weight.js';

export const weightTwoSufficesInTheStagHunt = theorem<FamilySubject>({
  id: 'weight-two-suffices-in-the-stag-hunt',
  part: 'E4',
  title: 'In the effort stag hunt weight 2 does without a contract: which of S1–S4 it takes',
  uses: ['welfare', 'prosocial utility', 'equilibrium'],
  statement: String.raw`Under S1–S4, $\lambda^{\ast}(E) = 2$: a contract that sees cooperation spares no prosociality.`,
  proof: String.raw`$\lambda^{\ast}(E) = \max\lbrace 2,\ (T-R)/(2R-S-T) \rbrace$ where $R \gt P$ and $2R \gt S+T$, and $T \lt R$.`,
  sources: lastEffortTakesItsWeight.sources,
  hypotheses: linearHypotheses(STAG_HUNT),
  conclude: twoWithoutContract,
});
