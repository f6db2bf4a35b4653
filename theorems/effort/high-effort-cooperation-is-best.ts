/**
 * # In an effort game joint cooperation with high effort is the only first best
 *
 * Reward above punishment and a pair of cooperators above a cooperator and a defector: nothing else is needed, and neither can be spared.
 *
 * Notation. η = (R−P)/12, what one low effort costs the two together.
 * References. The table games of Huang et al. (2026).
 */
import { fraction, maximum, minimum, multiply, rational, subtract, sum, ZERO } from '../../src/exact/rational.js';
import { EXACT } from '../../src/game/dilemmas/effort-conditions.js';
import { effortProfile } from '../../src/game/dilemmas/effort-game.js';
import { firstBests } from '../../src/game/environment.js';
import { profileNames } from '../../src/game/profile.js';
import { all, type Conclusion, claim, sameSet } from '../../src/theory/statement/conclusion.js';
import { linearHypotheses } from '../../src/theory/statement/linear-hypothesis.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { theorem } from '../../src/theory/statement/theorem.js';
import { inTheDilemma, inTheStagHunt, related } from './corollaries.js';

export const highEffortIsBestBy = ({ environment, parameters: { T, R, P, S } }: FamilySubject): Conclusion => {
  const [welfare] = environment.welfare;
  const best = effortProfile('CH', 'CH');
  const margin = subtract(welfare[best], welfare.filter((_, profile) => profile !== best).reduce(maximum));
  const name = 'by how much (CH,CH) exceeds every other profile in welfare';
  const eta = multiply(fraction(1n, 12n), subtract(R, P));
  return all(
    sameSet(
      ['the first bests', firstBests(environment, 0).map((profile) => profileNames(environment, profile).join(' '))],
      ['', ['CH CH']],
    ),
    claim([name, margin], '=', ['min{η, 2R − S − T}', minimum(eta, subtract(multiply(rational(2), R), sum([S, T])))]),
    claim([name, margin], '>', ['zero', ZERO]),
  );
};

export const highEffortCooperationIsBest = theorem<FamilySubject>({
  id: 'high-effort-cooperation-is-best',
  part: 'E1',
  title: 'In an effort game joint cooperation with high effort is the only first best',
  uses: ['welfare'],
  statement: String.raw`(ii) If $R \gt P$ and $2R \gt S+T$, then (CH,CH) is the only welfare maximum, by $\min\lbrace \eta,\ 2R-S-T \rbrace$.`,
  proof: String.raw`Let $\varepsilon = (R-P)/6 \gt 0$ and $\eta = \varepsilon/2$. Of $W(\mathrm{CH},\mathrm{CH}) = 2R-2\varepsilon$ the profiles of two
cooperators lack $\eta$ (one low effort) or $4\varepsilon$, those of one defector $2R-S-T$ and up to $3\varepsilon$ more, those of two defectors
$2(R-P) = 12\varepsilon$ or $16\varepsilon$. The first and the second of these are attained.`,
  sources: [
    {
      citation: 'Huang et al. (2026), Mechanism Design Is Not Enough, arXiv 2605.08426',
      relation: 'One of the properties that the conditions of its table games are to secure; here by two weaker ones.',
    },
  ],
  hypotheses: linearHypotheses({ 'R-over-P': EXACT['R-over-P'], 'joint-cooperation-best': EXACT['joint-cooperation-best'] }),
  conclude: highEffortIsBestBy,
});

/** P5, and something that gives R > P: the chain P1 says it, and P4 with P5 gives it. */
export const highEffortCooperationIsBestInTheDilemma = inTheDilemma(
  highEffortCooperationIsBest,
  'joint high effort is the only first best',
  {
    statement: `(ii) Under P1–P5 the profile (CH,CH) is the only welfare maximum.`,
    proof: String.raw`$6R-3(S+T) = [5R+P-3(S+T)] + (R-P) \gt 0$ by P5 and $R \gt P$; then (ii) for all effort games.`,
  },
);

/** Each condition is idle alone. S1 is enough, or S2 with S3, or S3 with S4, or three others. */
export const highEffortCooperationIsBestInTheStagHunt = inTheStagHunt(
  highEffortCooperationIsBest,
  'joint high effort is the only first best',
  {
    statement: `(ii) Under S1–S4 the profile (CH,CH) is the only welfare maximum.`,
    proof: String.raw`By (ii) for all effort games: S1 gives $R \gt P$ and $2R-S-T = (R-T)+(R-P)+(P-S) \gt 0$. So do S2 and S3, since $2[2R-S-T] + [2(S+T)-R-3P] = 3(R-P)$.`,
  },
);

export const relations = related(
  highEffortCooperationIsBest,
  highEffortCooperationIsBestInTheDilemma,
  highEffortCooperationIsBestInTheStagHunt,
);
