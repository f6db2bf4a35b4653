/**
 * # Where exactly the statements about effort games hold
 *
 * The conditions of E1, E2 and E3 are not only enough: wherever one fails the statement fails, so that no weaker condition will do. For all
 * T, R, P and S whatever.
 *
 * References. The table games of Huang et al. (2026).
 */

import { satisfies } from '../../src/exact/linear-condition.js';
import { atMost } from '../../src/exact/rational.js';
import { EFFORT_REGIONS } from '../../src/game/dilemmas/effort-conditions.js';
import { all, type Conclusion, equivalent, holds, implies } from '../../src/theory/statement/conclusion.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { theorem } from '../../src/theory/statement/theorem.js';
import { cooperatingRaisesWelfareBy } from './cooperating-raises-welfare.js';
import { cooperationDominatesBy } from './cooperation-pareto-dominates-defection.js';
import { defectionDominatesBy } from './defection-dominates.js';
import { onlyDefection } from './defection-is-the-only-equilibrium.js';
import { highEffortIsBestBy } from './high-effort-cooperation-is-best.js';
import { threeEquilibria } from './three-equilibria-of-effort.js';

const within = (statement: keyof typeof EFFORT_REGIONS, { parameters }: FamilySubject): boolean =>
  EFFORT_REGIONS[statement].every((clause) => clause.some((condition) => satisfies(condition, parameters)));

export const effortConditionsAreExact = theorem<FamilySubject>({
  id: 'effort-conditions-are-exact',
  part: 'E1',
  title: 'Where exactly the statements about effort games hold',
  uses: ['welfare', 'equilibrium'],
  statement: String.raw`For all $T, R, P, S$:

1. (i) holds iff $2(S+T) \gt R+3P$ and $3(S+T) \lt 5R+P$, that is P4 and P5;
2. (ii) holds iff $R \gt P$ and $2R \gt S+T$;
3. (iii) holds iff $R \gt P$;
4. where $R \ge P$, (iv) of the dilemma holds iff $3(T-R) \gt R-P$ and $3(P-S) \gt R-P$, that is P2 and P3;
5. E2 holds iff $R \gt P$, $2R \gt S+T$, $4T \gt 3R+P$ and $P \gt S$, or $P = S$ and $6(T-R) \lt R-P$ beside the first three;
6. E3 holds iff $R \gt P \ge S$ and $4T \le 3R+P$.`,
  proof: String.raw`That the conditions are enough is on the statements' own pages, except for $P = S$ in 5: then at (CH,DH) column gets
$T-\varepsilon \lt R$ and leaves for CL, and (DH,DH) stays an equilibrium. Conversely, for $R \gt P$: the least differences there are attained, which gives 1,
2, 4; in 5 and 6, (CH,CL) is an equilibrium iff $4T \le 3R+P$, (DH,DH) iff $P \ge S$, (CH,DH) iff $S \ge P$ and $T-\varepsilon \ge R$, and nothing else is one.
For $R \le P$: P4 and P5 give $R \gt P$; $W(\mathrm{CH},\mathrm{CH}) \le W(\mathrm{CH},\mathrm{CL})$, so that 2, 5 and 6 fail on both sides; two
cooperators of high effort get $R-\varepsilon \le P-\varepsilon$, what two such defectors get. In 4, $R = P$ makes all efforts alike.`,
  sources: [
    {
      citation: 'Huang et al. (2026), Mechanism Design Is Not Enough, arXiv 2605.08426',
      relation: 'Sufficient conditions there; here the exact ones.',
    },
  ],
  hypotheses: {},
  conclude: (subject): Conclusion => {
    const iff = (statement: keyof typeof EFFORT_REGIONS, conclusion: Conclusion) =>
      equivalent([statement, holds(conclusion)], ['its conditions', within(statement, subject)]);
    const { R, P } = subject.parameters;
    const ordered = atMost(P, R);
    return all(
      iff('E1 (i)', cooperatingRaisesWelfareBy(subject)),
      iff('E1 (ii)', highEffortIsBestBy(subject)),
      iff('E1 (iii)', cooperationDominatesBy(subject)),
      ordered ? iff('E1 (iv), dilemma', defectionDominatesBy(subject)) : implies(['R ≥ P', ordered], ['(iv) iff P2 and P3', false]),
      iff('E2', onlyDefection(subject)),
      iff('E3', threeEquilibria(subject)),
    );
  },
});
