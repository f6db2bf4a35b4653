/**
 * # With two actions to choose from, a tempted agent is bound in coarse correlated equilibria too
 *
 * In a coarse correlated equilibrium an agent can only leave the mediator before it is told anything. An agent with two actions that leaves
 * for b changes nothing where it would have been told b; so leaving is disobeying a*_i, and the bound of
 * `bounded-liability-leaves-a-loss` holds. With a third action it does not: `coarse-play-escapes-liability`.
 *
 * References. Coarse correlated equilibrium: Moulin and Vial (1978).
 */
import { unseenTemptations } from '../../src/contract/clauses/temptations.js';
import { hypothesis, theorem } from '../../src/theory/statement/theorem.js';
import { boundedLiabilityLeavesALoss, boundUnderLiability, playIsBounded, type UnderLiability } from './bounded-liability-leaves-a-loss.js';

/** The claim of `bounded-liability-leaves-a-loss` about coarse correlated equilibria. */
const coarsePlayIsBounded = (subject: UnderLiability) =>
  playIsBounded(
    subject,
    unseenTemptations(subject.environment, subject.language, subject.contingency),
    [['(D + 2B)/(d + D + 2B)', boundUnderLiability(subject)]],
    'coarse',
  );

export const twoActionsBindCoarsePlay = theorem<UnderLiability>({
  id: 'two-actions-bind-coarse-play',
  part: 'B2',
  title: 'With two actions to choose from, a tempted agent is bound in coarse correlated equilibria too',
  uses: ['welfare', 'equilibrium', 'mechanism', 'language'],
  statement: String.raw`Let $F(\omega) = \lbrace a^\ast \rbrace$, let the deviation of agent $i$ from $a^\ast$ to $b$ be undetectable
with gain $d \gt 0$, let $|t| \le B$ and $A_i = \lbrace a^\ast_i, b \rbrace$. Then every *coarse* correlated equilibrium $x$ of the induced
game at $\omega$ has $x(a^\ast) \le (D + 2B)/(d + D + 2B)$, and so loses $p(\omega) \, \delta d/(d + D + 2B)$ or more.`,
  proof: String.raw`Agent $i$ must not gain by playing $b$ come what may. Where it is told $b$ that changes nothing. So the sum over
profiles with $a_i = a^\ast_i$ alone, which is the obedience constraint $a^\ast_i \to b$ of a correlated equilibrium, is not positive, and the
proof for correlated equilibria goes through.`,
  sources: [
    {
      citation: 'Moulin and Vial (1978), Strategically zero-sum games, International Journal of Game Theory 7',
      relation: 'The concept; that it coincides with correlated equilibrium for an agent with two actions is used agent by agent.',
    },
  ],
  hypotheses: {
    ...boundedLiabilityLeavesALoss.hypotheses,
    'two-actions': hypothesis('who is tempted at a first best out of sight has two actions', ({ environment, language, contingency }) =>
      unseenTemptations(environment, language, contingency).every(({ deviation }) => environment.actions[deviation.agent].length === 2),
    ),
  },
  conclude: coarsePlayIsBounded,
});
