/**
 * # In an effort game with fear defection pays somewhere
 *
 * Where the other defects with the right effort, a defecting action beats both cooperating ones: by at least the fear P − S.
 *
 * References. The table games of Huang et al. (2026): what is left of temptation in its stag hunt.
 */
import { maximum, type Rational, subtract, ZERO } from '../../src/exact/rational.js';
import { EXACT } from '../../src/game/dilemmas/effort-conditions.js';
import { COOPERATING, DEFECTING, EFFORT_ACTIONS, type EffortAction, effortProfile } from '../../src/game/dilemmas/effort-game.js';
import type { Environment } from '../../src/game/environment.js';
import { all, type Conclusion, claim } from '../../src/theory/statement/conclusion.js';
import { linearHypotheses } from '../../src/theory/statement/linear-hypothesis.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { theorem } from '../../src/theory/statement/theorem.js';
import { inTheStagHunt, related } from './corollaries.js';

/** The most, over actions of column, by which row's best defecting action beats its best cooperating one. */
function greatestAdvantage({ payoffs: [payoffs] }: Environment): Rational {
  const bestOf = (actions: readonly EffortAction[], other: EffortAction) =>
    actions.map((action) => payoffs[effortProfile(action, other)][0]).reduce(maximum);
  return EFFORT_ACTIONS.map((other) => subtract(bestOf(DEFECTING, other), bestOf(COOPERATING, other))).reduce(maximum);
}

const defectionPaysBy = ({ environment, parameters: { P, S } }: FamilySubject): Conclusion => {
  const advantage = greatestAdvantage(environment);
  const name = 'the most by which some defecting action beats all cooperating ones';
  return all(claim([name, advantage], '>=', ['P − S', subtract(P, S)]), claim([name, advantage], '>', ['zero', ZERO]));
};

export const defectionPaysSomewhere = theorem<FamilySubject>({
  id: 'defection-pays-somewhere',
  part: 'E1',
  title: 'In an effort game with fear defection pays somewhere',
  uses: [],
  statement: String.raw`(iv) If $P \gt S$, then to some action of the other only defecting actions are best replies: some defecting action beats all
cooperating ones by at least $P-S$.`,
  proof: String.raw`If $\varepsilon = (R-P)/6 \ge 0$, let the other play DH: DH pays $P-\varepsilon$, the cooperating actions $S-\varepsilon$ and
$S-3\varepsilon \le S-\varepsilon$. If $\varepsilon \lt 0$, let the other play DL: DL pays $P-3\varepsilon$, the cooperating actions
$S-\varepsilon$ and $S-3\varepsilon \gt S-\varepsilon$. Either way the difference from the better of them is $P-S$.`,
  sources: [
    {
      citation: 'Huang et al. (2026), Mechanism Design Is Not Enough, arXiv 2605.08426',
      relation: 'Said of its stag hunt; here of every effort game with P > S.',
    },
  ],
  hypotheses: linearHypotheses({ 'P-over-S': EXACT['P-over-S'] }),
  conclude: defectionPaysBy,
});

/** P > S, no more and no less. */
export const defectionPaysSomewhereInTheStagHunt = inTheStagHunt(defectionPaysSomewhere, 'defection pays somewhere', {
  statement: `(iv) Under S1–S4 some action of the other has only defecting best replies.`,
  proof: String.raw`By (iv) for all effort games, from $P \gt S$.`,
});

export const relations = related(defectionPaysSomewhere, defectionPaysSomewhereInTheStagHunt);
