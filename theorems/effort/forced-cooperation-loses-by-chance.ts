/**
 * # With cooperation forced a mixed equilibrium loses more than η, and a correlated one less
 *
 * Two agents made to cooperate choose their efforts: each wants to be the one of low effort, and is if the other is not. One of them at low
 * effort costs η; where each leaves it to chance, more; where a lot tells each what to do, less, but not nothing.
 *
 * Notation. With the usual costs, ε = (R−P)/6 and η = (R−P)/12, the three losses are (R−P)/12, (R−P)/3 and (R−P)/15.
 * Scope. Transfers are constant in the cell of two cooperators, so that this is about every contract that does not see effort.
 * References. Correlated equilibrium: Aumann (1974); the table games of Huang et al. (2026).
 */
import { isZero, maximum, minimum, subtract, sum, ZERO } from '../../src/exact/rational.js';
import { greatestExpectation } from '../../src/game/correlated.js';
import { correlatedEffortLoss, forcedCooperation, mixedEffortLoss } from '../../src/game/dilemmas/effort-cell.js';
import { COSTS } from '../../src/game/dilemmas/effort-conditions.js';
import { extremeEquilibria } from '../../src/game/extreme-equilibria.js';
import { expectation } from '../../src/game/mixed.js';
import { costsOf } from '../../src/prosocial/effort-contract.js';
import { all, type Conclusion, claim, type Quantity } from '../../src/theory/statement/conclusion.js';
import { linearHypotheses } from '../../src/theory/statement/linear-hypothesis.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { theorem } from '../../src/theory/statement/theorem.js';

/** The extreme losses of Nash equilibria, and the least of correlated ones, among two cooperators. */
export function lossesAmongCooperators({ environment }: FamilySubject) {
  const game = forcedCooperation(environment);
  const lacking = game.welfare[0].map((welfare) => subtract(game.welfare[0][0], welfare));
  const nash = extremeEquilibria(game, game.payoffs, 0).map((mixed) => expectation(game, mixed, lacking));
  const correlated = greatestExpectation(game, game.payoffs, 0, game.welfare[0]).value;
  return { least: nash.reduce(minimum), greatest: nash.reduce(maximum), correlated: subtract(game.welfare[0][0], correlated) };
}

const lossesByChance = (subject: FamilySubject): Conclusion => {
  const costs = costsOf(subject.parameters);
  const { least, greatest, correlated } = lossesAmongCooperators(subject);
  const lot: Quantity = isZero(subtract(sum([costs.epsilon, costs.epsilon, costs.epsilon]), costs.eta))
    ? 'undefined'
    : correlatedEffortLoss(costs);
  const draw: Quantity = isZero(subtract(sum([costs.epsilon, costs.epsilon]), costs.eta)) ? 'undefined' : mixedEffortLoss(costs);
  return all(
    claim(['the least loss of a Nash equilibrium', least], '=', ['η', costs.eta]),
    claim(['the greatest loss of a Nash equilibrium', greatest], '=', ['2ε(ε+η)/(2ε−η), that of the symmetric one', draw]),
    claim(['the least loss of a correlated equilibrium', correlated], '=', ['2εη/(3ε−η)', lot]),
    claim(['the least loss of a correlated equilibrium', correlated], '>', ['zero', ZERO]),
  );
};

export const forcedCooperationLosesByChance = theorem<FamilySubject>({
  id: 'forced-cooperation-loses-by-chance',
  part: 'E5',
  title: 'With cooperation forced a mixed equilibrium loses more than η, and a correlated one less',
  uses: ['welfare'],
  statement: String.raw`Let $0 \lt \eta \le \varepsilon$, and let two agents choose between CH and CL. Of the first best

1. the best Nash equilibrium, pure or mixed, lacks $\eta$: it is (CH,CL);
2. the symmetric one, CH with probability $(\varepsilon-\eta)/(2\varepsilon-\eta)$, lacks $2\varepsilon(\varepsilon+\eta)/(2\varepsilon-\eta)$, the most
   that any lacks;
3. the best correlated equilibrium lacks $2\varepsilon\eta/(3\varepsilon-\eta)$, which is positive and at most $\eta$.

With $\varepsilon = (R-P)/6$ and $\eta = (R-P)/12$ these are $(R-P)/12$, $(R-P)/3$ and $(R-P)/15$.`,
  proof: String.raw`(CH,CL) and (CL,CL) lack $\eta$ and $4\varepsilon$. CL gains $\varepsilon$ on CH against CH and loses $\varepsilon-\eta \ge 0$
against CL. So (CH,CL) and (CL,CH) are equilibria, (CH,CH) is none, and one is mixed: where CH has probability
$p = (\varepsilon-\eta)/(2\varepsilon-\eta)$, since $p\varepsilon = (1-p)(\varepsilon-\eta)$. With $1-p = \varepsilon/(2\varepsilon-\eta)$ it lacks
$2p(1-p)\eta + (1-p)^2 4\varepsilon = 2\varepsilon(\varepsilon+\eta)/(2\varepsilon-\eta)$. (Where $\eta = \varepsilon$ it is (CL,CL), and there are equilibria
between the three.) Let a lot draw (CH,CH), (CH,CL), (CL,CH), (CL,CL) with $a, b, c, d$. Row, told CH, obeys iff
$a\varepsilon \le b(\varepsilon-\eta)$; column iff $a\varepsilon \le c(\varepsilon-\eta)$. With $y = \eta/(3\varepsilon-\eta)$ times both, and
$a+b+c+d = 1$, the loss is $\eta(b+c) + 4\varepsilon d \ge 2\varepsilon y(a+b+c+d) = 2\varepsilon\eta/(3\varepsilon-\eta)$: its coefficients exceed those on the
right by $-2\varepsilon y$ at $a$ and $(\varepsilon-\eta)y$ at $b$ and $c$, the two constraints, and by more than 0 at $d$. Equality holds for $a : b : c = (\varepsilon-\eta) : \varepsilon : \varepsilon$
and $d = 0$; told CL, one knows that the other was told CH, and obeys.`,
  sources: [
    {
      citation: 'Aumann (1974), Subjectivity and correlation in randomized strategies, Journal of Mathematical Economics 1',
      relation: 'That a lot can do better than every Nash equilibrium of such a game; here by how much, in closed form.',
    },
    {
      citation: 'Huang et al. (2026), Mechanism Design Is Not Enough, arXiv 2605.08426',
      relation: 'The game of efforts inside the cooperative cell of its table games.',
    },
  ],
  hypotheses: linearHypotheses({ 'eta-positive': COSTS['eta-positive'], 'eta-at-most-epsilon': COSTS['eta-at-most-epsilon'] }),
  conclude: lossesByChance,
});
