/**
 * # Bounded liability does not bind coarse correlated equilibria: refuted
 *
 * That the bound of `bounded-liability-leaves-a-loss` held for coarse correlated equilibria as well is false. Who can leave only before it
 * is told anything may be kept by what it is told elsewhere: a third action, far better than b against what the others then do, pays for
 * obedience at the first best, where b is better. With two actions there is no such third one: `two-actions-bind-coarse-play`.
 *
 * References. Coarse correlated equilibrium: Moulin and Vial (1978).
 */

import { unseenTemptations } from '../../src/contract/clauses/temptations.js';
import { inducedUtilities } from '../../src/contract/messages/induced-game.js';
import { ONE, ZERO } from '../../src/exact/rational.js';
import { greatestExpectation, isCorrelatedEquilibrium } from '../../src/game/correlated.js';
import { all, claim } from '../../src/theory/statement/conclusion.js';
import { theorem } from '../../src/theory/statement/theorem.js';
import { boundedLiabilityLeavesALoss, boundUnderLiability, type UnderLiability } from './bounded-liability-leaves-a-loss.js';

export const coarsePlayEscapesLiability = theorem<UnderLiability>({
  id: 'coarse-play-escapes-liability',
  part: 'B2',
  title: 'Bounded liability binds coarse correlated equilibria (refuted)',
  uses: ['welfare', 'mechanism', 'language'],
  statement: String.raw`*False.* Let $F(\omega) = \lbrace a^\ast \rbrace$, let the deviation of agent $i$ from $a^\ast$ to $b$ be
undetectable with gain $d \gt 0$, and let $|t| \le B$. Then every coarse correlated equilibrium $x$ of the induced game at $\omega$ has
$x(a^\ast) \le (D + 2B)/(d + D + 2B)$.`,
  proof: String.raw`Refuted by the counterexample, which has one cell, so that transfers change nothing, and $D = 0$, so that no
correlated equilibrium plays $a^\ast$ at all. A mediator who also has $i$ take a third action $c$, better than $b$ against what the others
then play, gives $i$ more in total than $b$ would.`,
  sources: [
    {
      citation: 'Moulin and Vial (1978), Strategically zero-sum games, International Journal of Game Theory 7',
      relation: 'That committing to the mediator can improve on correlated equilibria.',
    },
  ],
  hypotheses: boundedLiabilityLeavesALoss.hypotheses,
  conclude: (subject) => {
    const { environment: of, language, contingency, transfers } = subject;
    const induced = inducedUtilities(of.payoffs, language, transfers);
    return all(
      ...unseenTemptations(of, language, contingency).flatMap((temptation) => {
        const often = of.welfare[contingency].map((_, profile) => (profile === temptation.profile ? ONE : ZERO));
        const { distribution } = greatestExpectation(of, induced, contingency, often, 'coarse');
        // What no equilibrium is shows nothing.
        return isCorrelatedEquilibrium(of, induced, contingency, distribution, 'coarse')
          ? [
              claim(['x(a*) in some coarse correlated equilibrium', distribution[temptation.profile]], '<=', [
                '(D + 2B)/(d + D + 2B)',
                boundUnderLiability(subject)(temptation),
              ]),
            ]
          : [];
      }),
    );
  },
  expect: 'refuted',
});
