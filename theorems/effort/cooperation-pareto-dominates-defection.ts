/**
 * # In an effort game every cooperative profile Pareto-dominates every defective one
 *
 * Whatever the efforts: the worst-off of two cooperators gets half of R − P more than the best-off of two defectors.
 *
 * References. The table games of Huang et al. (2026).
 */
import { fraction, maximum, minimum, multiply, subtract, ZERO } from '../../src/exact/rational.js';
import { EXACT } from '../../src/game/dilemmas/effort-conditions.js';
import { COOPERATING, DEFECTING, type EffortAction, effortProfile } from '../../src/game/dilemmas/effort-game.js';
import { paretoDominates } from '../../src/game/optima.js';
import type { Profile } from '../../src/game/profile.js';
import { all, type Conclusion, claim, sameSet } from '../../src/theory/statement/conclusion.js';
import { linearHypotheses } from '../../src/theory/statement/linear-hypothesis.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { theorem } from '../../src/theory/statement/theorem.js';
import { inTheDilemma, inTheStagHunt, related } from './corollaries.js';

/** The profiles in which both take one of the given actions. */
const both = (actions: readonly EffortAction[]): Profile[] => actions.flatMap((row) => actions.map((column) => effortProfile(row, column)));

export const cooperationDominatesBy = ({ environment, parameters: { R, P } }: FamilySubject): Conclusion => {
  const [payoffs] = environment.payoffs;
  const [cooperative, defective] = [both(COOPERATING), both(DEFECTING)];
  const worst = cooperative.flatMap((profile) => payoffs[profile]).reduce(minimum);
  const best = defective.flatMap((profile) => payoffs[profile]).reduce(maximum);
  const name = 'the least payoff of two cooperators less the greatest of two defectors';
  const exceptions = cooperative.flatMap((c) =>
    defective.filter((d) => !paretoDominates(environment, 0, c, d)).map((d) => `${c} over ${d}`),
  );
  return all(
    sameSet(['cooperative profiles that fail to Pareto-dominate a defective one', exceptions], ['none', []]),
    claim([name, subtract(worst, best)], '=', ['(R − P)/2', multiply(fraction(1n, 2n), subtract(R, P))]),
    claim([name, subtract(worst, best)], '>', ['zero', ZERO]),
  );
};

export const cooperationParetoDominatesDefection = theorem<FamilySubject>({
  id: 'cooperation-pareto-dominates-defection',
  part: 'E1',
  title: 'In an effort game every cooperative profile Pareto-dominates every defective one',
  uses: [],
  statement: String.raw`(iii) If $R \gt P$, then every profile of two cooperators Pareto-dominates every profile of two defectors; each of the former
gets at least $(R-P)/2$ more than each of the latter.`,
  proof: String.raw`Two cooperators get $R-\varepsilon$, $R-2\varepsilon-\eta$, $R$ or $R-3\varepsilon$, where $\eta = \varepsilon/2 \gt 0$: at least
$R-3\varepsilon$. Two defectors get $P-\varepsilon$, $P$, $P-2\varepsilon$ or $P-3\varepsilon$: at most $P$. And $R-3\varepsilon-P = (R-P)/2$.`,
  sources: [
    {
      citation: 'Huang et al. (2026), Mechanism Design Is Not Enough, arXiv 2605.08426',
      relation: 'One of the properties that the conditions of its table games are to secure; here by R > P alone.',
    },
  ],
  hypotheses: linearHypotheses({ 'R-over-P': EXACT['R-over-P'] }),
  conclude: cooperationDominatesBy,
});

/** Each condition is idle alone: R > P is all that is used, and it is a part of P1 and follows from P4 and P5. */
export const cooperationParetoDominatesDefectionInTheDilemma = inTheDilemma(
  cooperationParetoDominatesDefection,
  'cooperation Pareto-dominates defection',
  {
    statement: `(iii) Under P1–P5 every profile of two cooperators Pareto-dominates every profile of two defectors.`,
    proof: String.raw`By (iii) for all effort games, from $R \gt P$.`,
  },
);

/** Each condition is idle alone: R > P is all that is used. R > T > P gives it, S2 with S3, S3 with S4, and S3 with R > T and P > S. */
export const cooperationParetoDominatesDefectionInTheStagHunt = inTheStagHunt(
  cooperationParetoDominatesDefection,
  'cooperation Pareto-dominates defection',
  {
    statement: `(iii) Under S1–S4 every profile of two cooperators Pareto-dominates every profile of two defectors.`,
    proof: String.raw`By (iii) for all effort games, from $R \gt P$.`,
  },
);

export const relations = related(
  cooperationParetoDominatesDefection,
  cooperationParetoDominatesDefectionInTheDilemma,
  cooperationParetoDominatesDefectionInTheStagHunt,
);
