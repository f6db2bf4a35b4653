/**
 * # In the effort stag hunt joint high effort is the only first best: which of S1–S4 it takes
 *
 * Each condition is idle alone. S1 is enough, or S2 with S3, or S3 with S4, or three others.
 */
import { STAG_HUNT } from '../../src/game/dilemmas/effort-conditions.js';
import { linearHypotheses } from '../../src/theory/statement/linear-hypothesis.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { theorem } from '../../src/theory/statement/theorem.js';
import { highEffortCooperationIsBest, highEffortIsBestBy } from './high-effort-cooperation-is-best.js';

export const highEffortCooperationIsBestInTheStagHunt = theorem<FamilySubject>({
  id: 'high-effort-cooperation-is-best-in-the-stag-hunt',
  part: 'E1',
  title: 'In the effort stag hunt joint high effort is the only first best: which of S1–S4 it takes',
  uses: ['welfare'],
  statement: `(ii) Under S1–S4 the profile (CH,CH) is the only welfare maximum.`,
  proof: String.raw`By (ii) for all effort games: S1 gives $R \gt P$ and $2R-S-T = (R-T)+(R-P)+(P-S) \gt 0$. So do S2 and S3, since $2[2R-S-T] + [2(S+T)-R-3P] = 3(R-P)$.`,
  sources: highEffortCooperationIsBest.sources,
  hypotheses: linearHypotheses(STAG_HUNT),
  conclude: highEffortIsBestBy,
});
