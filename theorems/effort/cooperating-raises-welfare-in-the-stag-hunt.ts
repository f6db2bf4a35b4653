/**
 * # In the effort stag hunt cooperating raises welfare: which of S1–S4 it takes
 *
 * S3 is needed. S4 follows from S1, and S1 is not used where S4 is kept: either will do, both may not be dropped.
 */
import { STAG_HUNT } from '../../src/game/dilemmas/effort-conditions.js';
import { linearHypotheses } from '../../src/theory/statement/linear-hypothesis.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { theorem } from '../../src/theory/statement/theorem.js';
import { cooperatingRaisesWelfare, cooperatingRaisesWelfareBy } from './cooperating-raises-welfare.js';

export const cooperatingRaisesWelfareInTheStagHunt = theorem<FamilySubject>({
  id: 'cooperating-raises-welfare-in-the-stag-hunt',
  part: 'E1',
  title: 'In the effort stag hunt cooperating raises welfare: which of S1–S4 it takes',
  uses: ['welfare'],
  statement: `(i) Under S1–S4 to replace a defecting action by a cooperating one raises welfare, whatever the other agent does.`,
  proof: String.raw`By (i) for all effort games, from S3 and S4, which are P4 and P5. S3, $R \gt T$ and $P \gt S$ are enough as well:
$3(R-T) + 2(R-P) + 3(P-S) = 5R+P-3(S+T)$, and $R-P \gt 0$ since $T-P = [2(S+T)-R-3P] + (R-T) + 2(P-S)$.`,
  sources: cooperatingRaisesWelfare.sources,
  hypotheses: linearHypotheses(STAG_HUNT),
  conclude: cooperatingRaisesWelfareBy,
});
