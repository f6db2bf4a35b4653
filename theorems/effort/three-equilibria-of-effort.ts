/**
 * # In an effort game of little temptation three equilibria remain, none of them the first best
 *
 * Joint defection, and two in which both cooperate and one of them with low effort. Both kinds are worse than joint high effort.
 *
 * References. The table games of Huang et al. (2026).
 */
import { EXACT } from '../../src/game/dilemmas/effort-conditions.js';
import { linearHypotheses } from '../../src/theory/statement/linear-hypothesis.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { theorem } from '../../src/theory/statement/theorem.js';
import { inTheStagHunt, related } from './corollaries.js';
import { equilibriaAndOptima } from './defection-is-the-only-equilibrium.js';
import { STAG_HUNT_OF_MANY } from './effort-subjects.js';

export const threeEquilibria = equilibriaAndOptima([
  ['DH', 'DH'],
  ['CH', 'CL'],
  ['CL', 'CH'],
]);

export const threeEquilibriaOfEffort = theorem<FamilySubject>({
  id: 'three-equilibria-of-effort',
  part: 'E3',
  title: 'In an effort game of little temptation three equilibria remain, none of them the first best',
  uses: ['welfare', 'equilibrium'],
  statement: String.raw`If $R \gt P \ge S$ and $4T \le 3R+P$, then the pure equilibria are (DH,DH), (CH,CL) and (CL,CH); (CH,CH) is the only
utilitarian and the only Rawlsian optimum, and $W^{\ast} - W(\mathrm{DH},\mathrm{DH}) = 2(R-P)$.`,
  proof: String.raw`As for E2, with $\varepsilon = (R-P)/6 \gt 0$ and $\eta = \varepsilon/2$, only (CH,CL), (CH,DH), (DH,DH) and their mirror images can be
equilibria. At (CH,CL) defecting brings row $T-\varepsilon-(R-2\varepsilon-\eta) = T-(3R+P)/4 \le 0$ at best, and column, who gets $R$, at most
$T-\varepsilon-R \lt 0$; so it is one. At (CH,DH) column, who gets $T-\varepsilon$, gains by CL, which brings $R$. At (DH,DH) CH brings $S-P \le 0$. Since
$T \lt R$ and $S \le P \lt R$, $S+T \lt 2R$, and the optima are as in E2.`,
  sources: [
    {
      citation: 'Huang et al. (2026), Mechanism Design Is Not Enough, arXiv 2605.08426',
      relation: 'Said of its stag hunt under S1–S5; S2, S3 and S4 play no part, and S = P and 4T = 3R+P may be allowed.',
    },
  ],
  hypotheses: linearHypotheses({
    'R-over-P': EXACT['R-over-P'],
    'P-at-least-S': EXACT['P-at-least-S'],
    'low-effort-safe': EXACT['low-effort-safe'],
  }),
  conclude: threeEquilibria,
});

/** S5 and P > S, and something that gives R > P: T > P does beside S5, and so does S3. */
export const threeEquilibriaInTheStagHunt = inTheStagHunt(threeEquilibriaOfEffort, 'three equilibria remain', {
  id: 'three-equilibria-in-the-stag-hunt',
  title: 'In the effort stag hunt three equilibria remain: which of S1–S5 it takes',
  statement: String.raw`Under S1–S5 the pure equilibria are (DH,DH), (CH,CL) and (CL,CH); (CH,CH) is the only utilitarian and the only Rawlsian optimum, and $W^{\ast} - W(\mathrm{DH},\mathrm{DH}) = 2(R-P)$.`,
  proof: String.raw`By E3 for all effort games, from $P \gt S$, S5 and $R \gt P$. For the last $T \gt P$ and S5 will do: $3(R-P) = [3R+P-4T] + 4(T-P)$.`,
  hypotheses: linearHypotheses(STAG_HUNT_OF_MANY),
});

export const relations = related(threeEquilibriaOfEffort, threeEquilibriaInTheStagHunt);
