/**
 * # Too little prosociality may make even the best equilibrium worse
 *
 * All agents become prosocial, alike. The best that they may come to is then worse than the best among selfish agents, so that neither the
 * welfare of agents without a contract nor the gap of the empty language is monotone in the weight.
 *
 * Notation and scope. As in `prosociality-worsens-the-worst-equilibrium`; the weight is below λ*(E) of necessity, see
 * `no-harm-to-the-best-from-the-threshold-on`.
 * References. Friendship that grows may cost welfare: Meier, Oswald, Schmid and Wattenhofer (2008).
 */
import { ZERO } from '../../src/exact/rational.js';
import { equilibriumWelfare } from '../../src/prosocial/equilibrium-welfare.js';
import { claim } from '../../src/theory/statement/conclusion.js';
import type { SubjectWith } from '../../src/theory/statement/subject.js';
import { theorem } from '../../src/theory/statement/theorem.js';
import { finiteThreshold, positiveWeight } from './prosociality-worsens-the-worst-equilibrium.js';

export const prosocialityWorsensTheBestEquilibrium = theorem<SubjectWith<'weight'>>({
  id: 'prosociality-worsens-the-best-equilibrium',
  part: 'C10',
  title: 'Too little prosociality may make even the best equilibrium worse',
  uses: ['welfare', 'prosocial utility', 'equilibrium'],
  statement: String.raw`There are an environment with finite $\lambda^{\ast}(E)$ and a weight $\lambda \gt 0$ such that the best equilibrium of
$v^\lambda$ has less welfare than the best equilibrium among selfish agents. So $\Gamma^\lambda_L$ is not monotone in $\lambda$, for the empty
language.`,
  proof: String.raw`By the witness. In the empty language all outcomes share one cell, transfers change no incentive, and the best pair is the best
equilibrium with nothing paid: the gap is $W^{\ast}$ less its welfare.`,
  sources: [
    {
      citation:
        'Meier, Oswald, Schmid and Wattenhofer (2008), On the windfall of friendship: inoculation strategies on social networks, EC',
      relation: 'They find that welfare is not monotone in friendship, in an inoculation game on a network.',
    },
  ],
  hypotheses: { positive: positiveWeight, 'finite-threshold': finiteThreshold },
  conclude: ({ environment, weight }) =>
    claim(['welfare at the best equilibrium', equilibriumWelfare(environment, weight)?.best ?? 'undefined'], '<', [
      'welfare at the best equilibrium among selfish agents',
      equilibriumWelfare(environment, ZERO)?.best ?? 'undefined',
    ]),
  expect: 'witnessed',
});
