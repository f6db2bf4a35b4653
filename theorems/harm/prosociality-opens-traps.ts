/**
 * # Prosociality may open a trap where selfish agents play the first best
 *
 * Selfish agents have a single equilibrium, a strict one, and it is the first best. As they become prosocial a second, inefficient one appears
 * beside it: what a selfish agent would have left, a prosocial one puts up with, for the sake of the other.
 *
 * Notation. As in `prosociality-worsens-the-worst-equilibrium`.
 * Scope. λ*(E) = 0 here: no prosociality was called for. So harm to the worst equilibrium does not end at the threshold.
 * References. Cf. the welfare traps of `welfare-traps-outlast-prosociality`, which need not be there at weight 0.
 */
import { equal, ZERO } from '../../src/exact/rational.js';
import { firstBestWelfare } from '../../src/game/environment.js';
import { hasSoleStrictEquilibrium, literalEquilibriumWelfare } from '../../src/prosocial/literal.js';
import { all, claim } from '../../src/theory/statement/conclusion.js';
import type { SubjectWith } from '../../src/theory/statement/subject.js';
import { hypothesis, theorem } from '../../src/theory/statement/theorem.js';
import { soleStrictWelfare } from './prosociality-worsens-the-only-equilibrium.js';
import { positiveWeight } from './prosociality-worsens-the-worst-equilibrium.js';

export const prosocialityOpensTraps = theorem<SubjectWith<'weight'>>({
  id: 'prosociality-opens-traps',
  part: 'C10',
  title: 'Prosociality may open a trap where selfish agents play the first best',
  uses: ['welfare', 'prosocial utility', 'equilibrium'],
  statement: String.raw`There are an environment in which selfish agents have a single equilibrium at every contingency, a strict one, which is a first
best, and a weight $\lambda \gt 0$ such that $v^\lambda$ has an equilibrium of less welfare.`,
  proof: String.raw`By the witness. The first best stays an equilibrium at every weight, since $\lambda^{\ast}(E) = 0$; the trap becomes one as soon
as the agent who would leave it weighs what that costs the other.`,
  sources: [
    {
      citation:
        'Caragiannis, Kaklamanis, Kanellopoulos, Kyropoulou and Papaioannou (2010), The impact of altruism on the efficiency of atomic congestion games, TGC',
      relation: 'Worse equilibria appear with altruism there as well, in games whose selfish equilibria are not efficient.',
    },
  ],
  hypotheses: {
    positive: positiveWeight,
    'efficient-before': hypothesis(
      'selfish agents have a single equilibrium everywhere, a strict one, and it is a first best',
      ({ environment }) => {
        const welfare = soleStrictWelfare(environment, ZERO);
        return typeof welfare === 'object' && equal(welfare, firstBestWelfare(environment)) && hasSoleStrictEquilibrium(environment);
      },
    ),
  },
  conclude: ({ environment, weight }) => {
    const welfare = literalEquilibriumWelfare(environment, weight);
    const before = soleStrictWelfare(environment, ZERO);
    return all(
      claim(['welfare at the worst equilibrium', welfare?.worst ?? 'undefined'], '<', ['welfare among selfish agents', before]),
      claim(['welfare at the best equilibrium', welfare?.best ?? 'undefined'], '=', ['welfare among selfish agents', before]),
    );
  },
  expect: 'witnessed',
});
