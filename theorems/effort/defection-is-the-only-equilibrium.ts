/**
 * # In an effort game joint defection with high effort is the only equilibrium, and costs twice R − P
 *
 * Fear, and a temptation that reaches at least to the payoff of a low effort, leave one pure equilibrium; reward above punishment and
 * 2R > S+T make joint high effort the one profile that is best for all together and for the worst-off.
 *
 * References. The table games of Huang et al. (2026); the Rawlsian optimum: the greatest payoff of the worst-off agent.
 */
import { multiply, rational, subtract } from '../../src/exact/rational.js';
import { EXACT } from '../../src/game/dilemmas/effort-conditions.js';
import { type EffortAction, effortProfile } from '../../src/game/dilemmas/effort-game.js';
import { firstBests, firstBestWelfare } from '../../src/game/environment.js';
import { selfishEquilibria } from '../../src/game/equilibrium.js';
import { rawlsianOptima } from '../../src/game/optima.js';
import { type Profile, profileNames } from '../../src/game/profile.js';
import { all, type Conclusion, claim, sameSet } from '../../src/theory/statement/conclusion.js';
import { linearHypotheses } from '../../src/theory/statement/linear-hypothesis.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { theorem } from '../../src/theory/statement/theorem.js';
import { inTheDilemma, related } from './corollaries.js';

/** That the pure equilibria are the given ones, (CH,CH) alone is best in both senses, and joint defection loses 2(R − P). */
export const equilibriaAndOptima =
  (expected: readonly (readonly [EffortAction, EffortAction])[]) =>
  ({ environment, parameters: { R, P } }: FamilySubject): Conclusion => {
    const named = (profiles: readonly Profile[]) => profiles.map((profile) => profileNames(environment, profile).join(' '));
    const lost = subtract(firstBestWelfare(environment), environment.welfare[0][effortProfile('DH', 'DH')]);
    return all(
      sameSet(['the pure equilibria', named(selfishEquilibria(environment, 0))], ['', expected.map((pair) => pair.join(' '))]),
      sameSet(['the utilitarian optima', named(firstBests(environment, 0))], ['', ['CH CH']]),
      sameSet(['the Rawlsian optima', named(rawlsianOptima(environment, 0))], ['', ['CH CH']]),
      claim(['what (DH,DH) lacks of the first best', lost], '=', ['2(R − P)', multiply(rational(2), subtract(R, P))]),
    );
  };

export const onlyDefection = equilibriaAndOptima([['DH', 'DH']]);

export const defectionIsTheOnlyEquilibrium = theorem<FamilySubject>({
  id: 'defection-is-the-only-equilibrium',
  part: 'E2',
  title: 'In an effort game joint defection with high effort is the only equilibrium, and costs twice R − P',
  uses: ['welfare', 'equilibrium'],
  statement: String.raw`If $R \gt P \gt S$, $2R \gt S+T$ and $4T \gt 3R+P$, then (DH,DH) is the only pure equilibrium, (CH,CH) the only
utilitarian and the only Rawlsian optimum, and $W^{\ast} - W(\mathrm{DH},\mathrm{DH}) = 2(R-P)$.`,
  proof: String.raw`Let $\varepsilon = (R-P)/6 \gt 0$, $\eta = \varepsilon/2$. *Equilibria.* DH pays more than DL against
every action; CL more than CH against CH, by $\varepsilon$; CH more than CL against CL, by $\varepsilon-\eta$, and against DH and DL, by $2\varepsilon$. So
only (CH,CL), (CH,DH), (DH,DH) and their mirror images are left. At (CH,CL) row gains
$T-\varepsilon-(R-2\varepsilon-\eta) = T - (3R+P)/4 \gt 0$ by DH. At (CH,DH) row gains $P-S \gt 0$ by DH; at (DH,DH) it loses that by CH, and nothing else pays.
*Optima.* For the sum see (ii). Of two cooperators one gets less than $R-\varepsilon$ unless both make high efforts; beside a defector a cooperator gets
at most $S-\varepsilon \lt R-\varepsilon$; of two defectors one gets at most $P-\varepsilon$. Last, $2(R-\varepsilon) - 2(P-\varepsilon) = 2(R-P)$.`,
  sources: [
    {
      citation: 'Huang et al. (2026), Mechanism Design Is Not Enough, arXiv 2605.08426',
      relation: 'Said of its prisoner’s dilemma under P1–P5; temptation and fear need not be as large as P2 and P3 say, nor P4 hold.',
    },
  ],
  hypotheses: linearHypotheses({
    'R-over-P': EXACT['R-over-P'],
    'P-over-S': EXACT['P-over-S'],
    'joint-cooperation-best': EXACT['joint-cooperation-best'],
    'low-effort-not-safe': EXACT['low-effort-not-safe'],
  }),
  conclude: onlyDefection,
});

/** P5 is needed. Beside it P1 is enough, or P3 with P4; temptation and fear beyond P1, P2 and P3, are idle. */
export const defectionIsTheOnlyEquilibriumInTheDilemma = inTheDilemma(
  defectionIsTheOnlyEquilibrium,
  'joint defection is the only equilibrium',
  {
    statement: String.raw`Under P1–P5 (DH,DH) is the only pure equilibrium, (CH,CH) the only utilitarian and the only Rawlsian optimum, and $W^{\ast} - W(\mathrm{DH},\mathrm{DH}) = 2(R-P)$.`,
    proof: String.raw`By E2 for all effort games: P1 gives $R \gt P \gt S$ and $4T \gt 4R \gt 3R+P$; P5 and P1 give $6R-3(S+T) = [5R+P-3(S+T)] + (R-P) \gt 0$.`,
  },
);

export const relations = related(defectionIsTheOnlyEquilibrium, defectionIsTheOnlyEquilibriumInTheDilemma);
