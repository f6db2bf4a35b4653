/**
 * # Many agents need less prosociality each
 *
 * In the prisoner's dilemma of n agents cooperation costs one and benefits all others. The more they are, the more each defection costs
 * them, and the less weight stops it: the least weight falls towards 0 with n.
 *
 * Notation. c what cooperating costs, b what it gives to each other agent; λ for u_i + λW.
 * References. Apt and Schäfer (2014).
 */
import { greater, isPositive, multiply, ONE, subtract } from '../../src/exact/rational.js';
import { manyPlayerDilemma } from '../../src/game/dilemmas/public-goods.js';
import { leastWeight } from '../../src/prosocial/least-weight.js';
import { ratio } from '../../src/prosocial/threshold.js';
import { claim } from '../../src/theory/statement/conclusion.js';
import type { Family } from '../../src/theory/statement/family.js';
import { natural } from '../../src/theory/statement/natural.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { hypothesis, theorem } from '../../src/theory/statement/theorem.js';

/** The prisoner's dilemmas of two to six agents. */
export const MANY_PLAYER_DILEMMA: Family = {
  name: "n-player prisoner's dilemma",
  build: ({ n, b, c }) => {
    const agents = natural(n, 2, 6);
    return agents === null ? null : manyPlayerDilemma(agents, b, c);
  },
};

export const manyPlayerDilemmaThreshold = theorem<FamilySubject>({
  id: 'many-player-dilemma-threshold',
  part: "D: n-player prisoner's dilemma",
  title: 'Many agents need less prosociality each',
  uses: ['welfare', 'prosocial utility', 'equilibrium'],
  statement: String.raw`Each of $n$ agents may cooperate, at cost $c \gt 0$, which gives $b$ to each other agent. If $b(n-1) \gt c$, then
$\lambda^\ast(E) = \dfrac{c}{b(n-1) - c}$.`,
  proof: String.raw`Each cooperator adds $b(n-1) - c \gt 0$ to welfare, so that all cooperate in the only first best. Who defects from it
saves $c \gt 0$ and costs everyone together $b(n-1) - c$.`,
  sources: [
    {
      citation: 'Apt and Schäfer (2014), Selfishness level of strategic games, Journal of Artificial Intelligence Research 49',
      relation: 'Theirs, for any benefit and cost; here each condition is dropped in turn.',
    },
  ],
  hypotheses: {
    costly: hypothesis('c > 0', ({ parameters: { c } }) => isPositive(c)),
    'worth-it-together': hypothesis('b(n − 1) > c', ({ parameters: { n, b, c } }) => greater(multiply(b, subtract(n, ONE)), c)),
  },
  conclude: ({ environment, parameters: { n, b, c } }) =>
    claim(['the least weight λ*(E)', leastWeight(environment)], '=', [
      'c/(b(n − 1) − c)',
      ratio({ gain: c, loss: subtract(multiply(b, subtract(n, ONE)), c) }),
    ]),
});
