/**
 * # Too little prosociality may make the only equilibrium worse
 *
 * Selfish agents have a single equilibrium, and a strict one; so have agents of some weight, and it is worse. No choice among equilibria can
 * be blamed, and nobody is indifferent: things get worse before they get better.
 *
 * Notation. As in `prosociality-worsens-the-worst-equilibrium`.
 * Scope. The strongest form of harm: it implies that of the worst and that of the best equilibrium. In a 2×2 game it takes payoffs of seven
 * different sizes: with payoffs from 0 to k there is a witness iff k ≥ 6 (see `when-prosociality-hurts`).
 * References. The paper's public issue of monotonicity; cf. Caragiannis et al. (2010).
 */

import { type Rational, ZERO } from '../../src/exact/rational.js';
import { type Environment, expectedWelfare } from '../../src/game/environment.js';
import { soleStrictChoice } from '../../src/prosocial/equilibrium-welfare.js';
import { claim, type Quantity } from '../../src/theory/statement/conclusion.js';
import type { SubjectWith } from '../../src/theory/statement/subject.js';
import { hypothesis, theorem } from '../../src/theory/statement/theorem.js';
import { positiveWeight } from './prosociality-worsens-the-worst-equilibrium.js';

/** Expected welfare where agents of these weights have a single equilibrium, and a strict one, at every contingency. */
export function soleStrictWelfare(of: Environment, weight: Rational | readonly Rational[]): Quantity {
  const choice = soleStrictChoice(of, weight);
  return choice === null ? 'undefined' : expectedWelfare(of, choice);
}

export const prosocialityWorsensTheOnlyEquilibrium = theorem<SubjectWith<'weight'>>({
  id: 'prosociality-worsens-the-only-equilibrium',
  part: 'C10',
  title: 'Too little prosociality may make the only equilibrium worse',
  uses: ['welfare', 'prosocial utility', 'equilibrium'],
  statement: String.raw`There are an environment and a weight $\lambda \gt 0$ such that both selfish agents and agents of weight $\lambda$ have exactly
one pure equilibrium at every contingency, a strict one, and the welfare of the second is less.`,
  proof: String.raw`By the witness. From the profile $a$ of selfish play, a prosocial agent moves to the first best $c$; from there the other
agent, not prosocial enough, moves to $b$, of less welfare than $a$. The weight that keeps it at $c$ is $\lambda^{\ast}(E)$.`,
  sources: [
    {
      citation:
        'Caragiannis, Kaklamanis, Kanellopoulos, Kyropoulou and Papaioannou (2010), The impact of altruism on the efficiency of atomic congestion games, TGC',
      relation: 'Harm to the worst equilibrium there; to the only one here.',
    },
  ],
  hypotheses: {
    positive: positiveWeight,
    'sole-before': hypothesis(
      'selfish agents have a single equilibrium everywhere, a strict one',
      ({ environment }) => soleStrictChoice(environment, ZERO) !== null,
    ),
    'sole-after': hypothesis(
      'agents of weight λ have a single equilibrium everywhere, a strict one',
      ({ environment, weight }) => soleStrictChoice(environment, weight) !== null,
    ),
  },
  conclude: ({ environment, weight }) =>
    claim(['welfare at the only equilibrium', soleStrictWelfare(environment, weight)], '<', [
      'welfare at the only equilibrium among selfish agents',
      soleStrictWelfare(environment, ZERO),
    ]),
  expect: 'witnessed',
});
