/**
 * # Transfers at the bound hold a tempted agent best: refuted
 *
 * Which transfers within B have the first best played most often? For a given distribution the obedience constraints are linear in the
 * transfers, so one might expect payments of −B and B alone to do. They do not: who is to be willing to play either of two actions must be
 * made indifferent, and that takes payments in between. So the worst case of `bounded-liability-leaves-a-loss` over all transfers is no
 * search over extreme ones, and it is not a linear program: it is bilinear in transfers and probabilities.
 */

import { unseenTemptations } from '../../src/contract/clauses/temptations.js';
import { greatestProbability } from '../../src/contract/messages/mediated-play.js';
import { maximum, negate, type Rational, ZERO } from '../../src/exact/rational.js';
import { all, claim } from '../../src/theory/statement/conclusion.js';
import { theorem } from '../../src/theory/statement/theorem.js';
import { boundedLiabilityLeavesALoss, type UnderLiability } from './bounded-liability-leaves-a-loss.js';

/** Every rule that pays each agent B or −B on each cell. */
function* extremeTransfers(cells: number, agents: number, bound: Rational): Generator<Rational[][]> {
  for (let signs = 0; signs < 2 ** (cells * agents); signs++) {
    yield Array.from({ length: cells }, (_, cell) =>
      Array.from({ length: agents }, (_, agent) => ((signs >> (cell * agents + agent)) & 1 ? bound : negate(bound))),
    );
  }
}

export const extremeTransfersAreWorst = theorem<UnderLiability>({
  id: 'extreme-transfers-are-worst',
  part: 'B2',
  title: 'Transfers at the bound hold a tempted agent best (refuted)',
  uses: ['welfare', 'mechanism', 'language'],
  statement: String.raw`*False.* Let $F(\omega) = \lbrace a^\ast \rbrace$, let $a^\ast$ have an undetectable temptation, and let $|t| \le B$.
Then some transfers $t'$ with $t'_i(k) \in \lbrace -B, B \rbrace$ for every agent and cell have a correlated equilibrium $x'$ of the game
that they induce at $\omega$ with $x'(a^\ast) \ge x(a^\ast)$ for every correlated equilibrium $x$ of the game that $t$ induces.`,
  proof: String.raw`Refuted by the counterexample, in which all $2^{n|K|}$ extreme rules are tried: the agent who is to play two
actions against $a^\ast_i$ is indifferent under payments in between alone.`,
  sources: [{ citation: 'Ours', relation: 'We know of no earlier statement.' }],
  hypotheses: boundedLiabilityLeavesALoss.hypotheses,
  conclude: (subject) => {
    const { environment: of, language, contingency, liability } = subject;
    const profiles = [...new Set(unseenTemptations(of, language, contingency).map(({ profile }) => profile))];
    return all(
      ...profiles.map((profile) => {
        let greatest = ZERO;
        for (const transfers of extremeTransfers(language.count, of.agents.length, liability ?? ZERO)) {
          greatest = maximum(greatest, greatestProbability({ ...subject, transfers }, profile));
        }
        return claim(['the greatest x(a*) under extreme transfers', greatest], '>=', [
          'the greatest x(a*) under these transfers',
          greatestProbability(subject, profile),
        ]);
      }),
    );
  },
  expect: 'refuted',
});
