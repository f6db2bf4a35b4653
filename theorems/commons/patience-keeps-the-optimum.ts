/**
 * # How much patience keeps the optimum
 *
 * In each month, with optimal months to follow of which all expect an equal share, the least weight that keeps agents to an optimal total is a largest
 * ratio of gain to loss. Of several optimal totals only the greatest has a finite one: who is to leave a unit that is worth no more later takes it.
 *
 * Notation. λ*(t, S, r), the selfishness level of the month's game (C1), which has (S + 1)^n profiles; H the greatest optimal total.
 * Scope. Every month, stock and growth, seen or not; the three sharing rules.
 * References. Apt and Schäfer (2014).
 */
import { type Commons, SHARINGS } from '../../src/commons/commons.js';
import { optimalPolicy, worthOfRest } from '../../src/commons/plan.js';
import { stageGame } from '../../src/commons/stage-game.js';
import { commonsThresholds } from '../../src/commons/thresholds.js';
import { ZERO } from '../../src/exact/rational.js';
import { greaterThreshold, selfishnessLevel, type Threshold } from '../../src/prosocial/threshold.js';
import { all, claim } from '../../src/theory/statement/conclusion.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { theorem } from '../../src/theory/statement/theorem.js';
import { commonsIn, SEEN_AND_UNSEEN } from './commons-family.js';

/** The largest selfishness level of the games of all months, stocks and growths. */
export function levelEverywhere(of: Commons): Threshold {
  const { welfare } = optimalPolicy(of);
  let level: Threshold = ZERO;
  for (let month = 0; month < of.months; month++) {
    for (const worth of worthOfRest(of, welfare[month + 1])) {
      for (let stock = 1; stock <= of.capacity; stock++) level = greaterThreshold(level, selfishnessLevel(stageGame(of, stock, worth)));
    }
  }
  return level;
}

export const patienceKeepsTheOptimum = theorem<FamilySubject>({
  id: 'patience-keeps-the-optimum',
  part: 'F6',
  title: 'How much patience keeps the optimum',
  uses: [],
  statement: String.raw`Let $V(x)$ be what a rest $x$ is worth and $x$ the least optimal rest of a stock $S$. The selfishness level of the month's game is, under
equal awards, $\frac{n-\kappa}{n(\kappa-1)}$ with $\kappa = \min_{x' \lt x} \frac{V(x)-V(x')}{x-x'}$, and 0 if $x = 0$ or $\kappa \ge n$. Under the other rules it
is the greater of this and the gain over the loss of claiming the whole stock where the optimal total is claimed as evenly as can be, by who claims least. It
is finite. In the fishery of five agents and capacity 100 the largest one is $\frac35$ for growth by 2, $\frac75$ on the path and 3 everywhere for growth by $\frac32$ or
$\frac52$ that is seen.`,
  proof: String.raw`A greater optimal total than the one claimed tempts and costs nothing, so that only the greatest, $H = S - x$, can have a finite level.
Who catches $d$ more, uncontested, gains $d - \frac1n(V(x) - V(x-d))$ and costs all $V(x) - V(x-d) - d \gt 0$: in the worst case $\frac{n-\kappa}{n(\kappa-1)}$. Who
catches less does not gain. Contested claims empty the pool, and their award grows with the claim: the whole stock is the best of them. Under equal awards
with an even split it yields no more than claiming all that is left (F4). Under the other rules it yields more to who claims less herself, so that the most even
split is best. If $x = 0$ all claim everything, and nobody is tempted.`,
  sources: [
    {
      citation: 'Apt and Schäfer (2014), Selfishness level of strategic games, Journal of Artificial Intelligence Research 49',
      relation: 'The level of a game, found here for a game of (S + 1)^n profiles from n and V alone.',
    },
  ],
  hypotheses: {},
  conclude: ({ parameters }) =>
    all(
      ...SEEN_AND_UNSEEN.flatMap((seen) =>
        SHARINGS.map((sharing) => {
          const of = commonsIn(parameters, { seen, sharing });
          return claim([`the largest selfishness level of a month (${sharing}, seen ${seen})`, levelEverywhere(of)], '=', [
            'the closed form',
            commonsThresholds(of).everywhere,
          ]);
        }),
      ),
    ),
});
