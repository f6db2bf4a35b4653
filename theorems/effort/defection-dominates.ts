/**
 * # In an effort game of temptation and fear every defecting action dominates every cooperating one
 *
 * Temptation T − R and fear P − S above a third of R − P make defecting with either effort pay more than cooperating with either, whatever
 * the other does.
 *
 * References. The table games of Huang et al. (2026); conditions P2 and P3.
 */
import { fraction, minimum, multiply, type Rational, subtract, ZERO } from '../../src/exact/rational.js';
import { DILEMMA, EXACT } from '../../src/game/dilemmas/effort-conditions.js';
import { COOPERATING, DEFECTING, EFFORT_ACTIONS, effortProfile } from '../../src/game/dilemmas/effort-game.js';
import { type Environment, gain } from '../../src/game/environment.js';
import { all, type Conclusion, claim } from '../../src/theory/statement/conclusion.js';
import { linearHypotheses } from '../../src/theory/statement/linear-hypothesis.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { theorem } from '../../src/theory/statement/theorem.js';
import { inTheDilemma, related } from './corollaries.js';

/** What row gains at least as it turns from a cooperating to a defecting action, over all actions of column. */
const leastGain = (game: Environment): Rational =>
  EFFORT_ACTIONS.flatMap((other) =>
    COOPERATING.flatMap((from) =>
      DEFECTING.map((to) =>
        gain(game, 0, effortProfile(from, other), { agent: 0, action: EFFORT_ACTIONS.indexOf(to), to: effortProfile(to, other) }),
      ),
    ),
  ).reduce(minimum);

export const defectionDominatesBy = ({ environment, parameters: { T, R, P, S } }: FamilySubject): Conclusion => {
  const least = leastGain(environment);
  const closed = subtract(minimum(subtract(T, R), subtract(P, S)), multiply(fraction(1n, 3n), subtract(R, P)));
  const name = 'the least gain of an agent that turns to defection';
  return all(claim([name, least], '=', ['min{T − R, P − S} − (R − P)/3', closed]), claim([name, least], '>', ['zero', ZERO]));
};

export const defectionDominates = theorem<FamilySubject>({
  id: 'defection-dominates',
  part: 'E1',
  title: 'In an effort game of temptation and fear every defecting action dominates every cooperating one',
  uses: [],
  statement: String.raw`(iv) If $R \ge P$, $3(T-R) \gt R-P$ and $3(P-S) \gt R-P$, then every defecting action strictly dominates every cooperating
one, and gains at least $\min\lbrace T-R,\ P-S \rbrace - (R-P)/3 \gt 0$.`,
  proof: String.raw`Let $\varepsilon = (R-P)/6 \ge 0$ and $\eta = \varepsilon/2$. Where the other plays CH, defecting pays at least $T-2\varepsilon$ and
cooperating at most $R$; CL: at least $T-2\varepsilon$ and at most $R-2\varepsilon-\eta$; DH: at least $P-2\varepsilon$ and at most $S-\varepsilon$; DL: at least
$P-3\varepsilon$ and at most $S-\varepsilon$. The least differences are $T-R-2\varepsilon$ and $P-S-2\varepsilon$, attained in the first and the last case.`,
  sources: [
    {
      citation: 'Huang et al. (2026), Mechanism Design Is Not Enough, arXiv 2605.08426',
      relation: 'What makes its prisoner’s dilemma one; here from the two conditions that do and the sign of ε.',
    },
  ],
  hypotheses: linearHypotheses({ 'R-at-least-P': EXACT['R-at-least-P'], P2: DILEMMA.P2, P3: DILEMMA.P3 }),
  conclude: defectionDominatesBy,
});

/** P2 and P3, and the sign of R − P, which P1 says and P4 with P5 gives. */
export const defectionDominatesInTheDilemma = inTheDilemma(defectionDominates, 'defection dominates', {
  statement: `(iv) Under P1–P5 every defecting action strictly dominates every cooperating one.`,
  proof: String.raw`By (iv) for all effort games, from P2, P3 and $R \gt P$.`,
});

export const relations = related(defectionDominates, defectionDominatesInTheDilemma);
