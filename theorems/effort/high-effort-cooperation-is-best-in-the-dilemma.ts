/**
 * # In the effort dilemma joint high effort is the only first best: which of P1–P5 it takes
 *
 * P5, and something that gives R > P: the chain P1 says it, and P4 with P5 gives it.
 */
import { DILEMMA } from '../../src/game/dilemmas/effort-conditions.js';
import { linearHypotheses } from '../../src/theory/statement/linear-hypothesis.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { theorem } from '../../src/theory/statement/theorem.js';
import { highEffortCooperationIsBest, highEffortIsBestBy } from './high-effort-cooperation-is-best.js';

export const highEffortCooperationIsBestInTheDilemma = theorem<FamilySubject>({
  id: 'high-effort-cooperation-is-best-in-the-dilemma',
  part: 'E1',
  title: 'In the effort dilemma joint high effort is the only first best: which of P1–P5 it takes',
  uses: ['welfare'],
  statement: `(ii) Under P1–P5 the profile (CH,CH) is the only welfare maximum.`,
  proof: String.raw`$6R-3(S+T) = [5R+P-3(S+T)] + (R-P) \gt 0$ by P5 and $R \gt P$; then (ii) for all effort games.`,
  sources: highEffortCooperationIsBest.sources,
  hypotheses: linearHypotheses(DILEMMA),
  conclude: highEffortIsBestBy,
});
