/**
 * # The bound under bounded liability is attained
 *
 * The bound of `bounded-liability-leaves-a-loss` is the best in terms of d, D and B, each of them positive: in some game some transfers within B
 * have the first best played with probability (D + 2B)/(d + D + 2B), and no more is lost than must be.
 *
 * Scope. An existence statement. The witness is the least of its scope; it also shows that transfers at the bound need not suffice for it.
 * Payments that make the other agent indifferent may have to be less (see `extreme-transfers-are-worst`).
 */

import { advantage, unseenTemptations } from '../../src/contract/clauses/temptations.js';
import { greatestProbability, leastLoss } from '../../src/contract/messages/mediated-play.js';
import { isPositive, multiply, ONE, subtract } from '../../src/exact/rational.js';
import { all, claim } from '../../src/theory/statement/conclusion.js';
import { hypothesis, theorem } from '../../src/theory/statement/theorem.js';
import {
  boundedLiabilityLeavesALoss,
  boundUnderLiability,
  lossOfSecondBest,
  type UnderLiability,
} from './bounded-liability-leaves-a-loss.js';

export const liabilityBoundIsAttained = theorem<UnderLiability>({
  id: 'liability-bound-is-attained',
  part: 'B2',
  title: 'The bound under bounded liability is attained',
  uses: ['welfare', 'mechanism', 'language'],
  statement: String.raw`There are a game, a language, $B \gt 0$ and transfers with $|t| \le B$ such that $F(\omega) = \lbrace a^\ast \rbrace$,
every agent who is tempted at $a^\ast$ out of the court's sight has $D \gt 0$, and for each such temptation, of gain $d$,

$$\max_x x(a^\ast) = \frac{D + 2B}{d + D + 2B}, \quad \min_x \, p(\omega) E_x[W^\ast(\omega) - W(\omega,\cdot)] = \frac{p(\omega) \, \delta \, d}{d + D + 2B},$$

over the correlated equilibria $x$ of the induced game at $\omega$.`,
  proof: String.raw`By the witness. In general: let two agents have two actions each, $a^\ast = (a,a)$, and let the first gain $d$ by $b$
out of sight at $(a,a)$ and lose $D$ by it at $(a,b)$. Pay it $B$ at $(a,b)$ and $-B$ at $(b,b)$, and make the second agent indifferent at
$(a,a)$ and $(a,b)$. Then $x(a,a) = (D+2B)/(d+D+2B)$ and $x(a,b) = d/(d+D+2B)$ is a correlated equilibrium: told $a$, the first agent
gains $d \, x(a,a) - (D+2B) \, x(a,b) = 0$ by $b$, and the second does not mind. If $W(a,b) = W^\ast - \delta$, no more is lost than must be.`,
  sources: [{ citation: 'Ours', relation: 'We know of no earlier statement.' }],
  hypotheses: {
    ...boundedLiabilityLeavesALoss.hypotheses,
    'positive-bound': hypothesis('B > 0', ({ liability }) => liability !== null && isPositive(liability)),
    'positive-advantage': hypothesis('D > 0 for every temptation that the court does not see', ({ environment, language, contingency }) =>
      unseenTemptations(environment, language, contingency).every((temptation) =>
        isPositive(advantage(environment, contingency, temptation)),
      ),
    ),
  },
  conclude: (subject) => {
    const { environment: of, language, contingency } = subject;
    const lost = multiply(of.prior[contingency], leastLoss(subject));
    const stake = multiply(of.prior[contingency], lossOfSecondBest(of, contingency));
    return all(
      ...unseenTemptations(of, language, contingency).flatMap((temptation) => {
        const bound = boundUnderLiability(subject)(temptation);
        return [
          claim(['the greatest x(a*)', greatestProbability(subject, temptation.profile)], '=', ['(D + 2B)/(d + D + 2B)', bound]),
          claim(['p(ω) × the least expected loss at ω', lost], '=', ['p(ω)δd/(d + D + 2B)', multiply(stake, subtract(ONE, bound))]),
        ];
      }),
    );
  },
  expect: 'witnessed',
});
