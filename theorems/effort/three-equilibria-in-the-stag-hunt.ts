/**
 * # In the effort stag hunt three equilibria remain: which of S1–S5 it takes
 *
 * S5 and P > S, and something that gives R > P: T > P does beside S5, and so does S3.
 */

import { linearHypotheses } from '../../src/theory/statement/linear-hypothesis.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { theorem } from '../../src/theory/statement/theorem.js';
import { STAG_HUNT_OF_MANY } from './effort-subjects.js';
import { threeEquilibria, threeEquilibriaOfEffort } from './three-equilibria-of-effort.js';

export const threeEquilibriaInTheStagHunt = theorem<FamilySubject>({
  id: 'three-equilibria-in-the-stag-hunt',
  part: 'E3',
  title: 'In the effort stag hunt three equilibria remain: which of S1–S5 it takes',
  uses: ['welfare', 'equilibrium'],
  statement: String.raw`Under S1–S5 the pure equilibria are (DH,DH), (CH,CL) and (CL,CH); (CH,CH) is the only utilitarian and the only Rawlsian optimum, and $W^{\ast} - W(\mathrm{DH},\mathrm{DH}) = 2(R-P)$.`,
  proof: String.raw`By E3 for all effort games, from $P \gt S$, S5 and $R \gt P$. For the last $T \gt P$ and S5 will do: $3(R-P) = [3R+P-4T] + 4(T-P)$.`,
  sources: threeEquilibriaOfEffort.sources,
  hypotheses: linearHypotheses(STAG_HUNT_OF_MANY),
  conclude: threeEquilibria,
});
