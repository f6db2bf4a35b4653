/**
 * # Too little prosociality may make the worst equilibrium worse
 *
 * All agents become prosocial, alike, but less than it takes to sustain a first best. The worst that they may come to is then worse than
 * the worst among selfish agents.
 *
 * Notation. Welfare at equilibrium is material and expected; without a contract, pure equilibria of v^λ at every contingency. λ*(E) is the
 * weight from which on every contingency has a first-best equilibrium.
 * Scope. Any equilibria, strict or not; λ*(E) is finite, so that more prosociality would help. From λ*(E) on the worst equilibrium may still
 * be worse than among selfish agents: see `prosociality-opens-traps`.
 * References. Altruism raises the price of anarchy of some congestion games: Caragiannis et al. (2010).
 */
import { isPositive, ZERO } from '../../src/exact/rational.js';
import { equilibriumWelfare } from '../../src/prosocial/equilibrium-welfare.js';
import { INFINITE, lowerThreshold, selfishnessLevel } from '../../src/prosocial/threshold.js';
import { claim } from '../../src/theory/statement/conclusion.js';
import type { SubjectWith } from '../../src/theory/statement/subject.js';
import { type Hypothesis, hypothesis, theorem } from '../../src/theory/statement/theorem.js';

/** λ < λ*(E). */
const belowThreshold: Hypothesis<SubjectWith<'weight'>> = hypothesis(
  'the weight is less than it takes for first bests to be equilibria everywhere: λ < λ*(E)',
  ({ environment, weight }) => lowerThreshold(weight, selfishnessLevel(environment)),
);

/** λ*(E) < ∞. */
export const finiteThreshold: Hypothesis<SubjectWith<never>> = hypothesis(
  'some weight makes first bests equilibria everywhere: λ*(E) is finite',
  ({ environment }) => selfishnessLevel(environment) !== INFINITE,
);

/** λ > 0. */
export const positiveWeight: Hypothesis<SubjectWith<'weight'>> = hypothesis('λ > 0', ({ weight }) => isPositive(weight));

export const prosocialityWorsensTheWorstEquilibrium = theorem<SubjectWith<'weight'>>({
  id: 'prosociality-worsens-the-worst-equilibrium',
  part: 'C10',
  title: 'Too little prosociality may make the worst equilibrium worse',
  uses: ['welfare', 'prosocial utility', 'equilibrium'],
  statement: String.raw`There are an environment with finite $\lambda^{\ast}(E)$ and a weight $0 \lt \lambda \lt \lambda^{\ast}(E)$ such that the worst
equilibrium of $v^\lambda$ has less welfare than the worst equilibrium among selfish agents.`,
  proof: String.raw`By the witness. Two agents with two actions each are needed: if one agent alone has a choice, it maximises
$u + \lambda W$, and the welfare of its maximisers never falls as $\lambda$ grows (add up $u + \lambda W \ge u' + \lambda W'$ and
$u' + \lambda' W' \ge u + \lambda' W$).`,
  sources: [
    {
      citation:
        'Caragiannis, Kaklamanis, Kanellopoulos, Kyropoulou and Papaioannou (2010), The impact of altruism on the efficiency of atomic congestion games, TGC',
      relation: 'They show that the worst equilibria of congestion games get worse with altruism; here the least game at all.',
    },
  ],
  hypotheses: { positive: positiveWeight, 'below-threshold': belowThreshold, 'finite-threshold': finiteThreshold },
  conclude: ({ environment, weight }) =>
    claim(['welfare at the worst equilibrium', equilibriumWelfare(environment, weight)?.worst ?? 'undefined'], '<', [
      'welfare at the worst equilibrium among selfish agents',
      equilibriumWelfare(environment, ZERO)?.worst ?? 'undefined',
    ]),
  expect: 'witnessed',
});
