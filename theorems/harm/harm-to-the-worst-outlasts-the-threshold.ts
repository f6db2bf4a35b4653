/**
 * # The worst equilibrium may be worse than among selfish agents at a weight above λ*(E)
 *
 * Prosociality was called for, and there is more than enough of it to sustain a first best. The worst equilibrium is worse than before all the
 * same; in the witness, however large the weight.
 *
 * Notation and scope. As in `prosociality-worsens-the-worst-equilibrium`. This is the one harm of uniform weights that outlasts the threshold:
 * the best equilibrium is a first best from there on (`no-harm-to-the-best-from-the-threshold-on`). With one contingency two actions each are not enough for
 * it, unless selfish agents sustain a first best to begin with (`prosociality-opens-traps`); with several they are: what prosociality is called
 * for at one contingency opens a trap at another, where selfish agents need none.
 * References. As there.
 */
import { isPositive, ZERO } from '../../src/exact/rational.js';
import { equilibriumWelfare } from '../../src/prosocial/equilibrium-welfare.js';
import { INFINITE, lowerThreshold, selfishnessLevel } from '../../src/prosocial/threshold.js';
import { claim } from '../../src/theory/statement/conclusion.js';
import type { SubjectWith } from '../../src/theory/statement/subject.js';
import { hypothesis, theorem } from '../../src/theory/statement/theorem.js';

export const harmToTheWorstOutlastsTheThreshold = theorem<SubjectWith<'weight'>>({
  id: 'harm-to-the-worst-outlasts-the-threshold',
  part: 'C10',
  title: 'The worst equilibrium may be worse than among selfish agents at a weight above λ*(E)',
  uses: ['welfare', 'prosocial utility', 'equilibrium'],
  statement: String.raw`There are an environment with $0 \lt \lambda^{\ast}(E) \lt \infty$ and a weight $\lambda \gt \lambda^{\ast}(E)$ such that the worst
equilibrium of $v^\lambda$ has less welfare than the worst equilibrium among selfish agents.`,
  proof: String.raw`By the witness: a trap that selfish agents leave; there it is so at every weight above the threshold. No game of two agents with two actions each and one contingency is one. Let the first best $c$ and $x$ be
equilibria of $v^\lambda$, with $\lambda \gt \lambda^{\ast}(E) \gt 0$ the threshold of $c$ and $W(x)$ below the welfare of every selfish equilibrium. If $x$ and $c$
differ by one agent's action, its gain from $c$ to $x$ is at least $\lambda$ times its loss, and $\lambda^{\ast}(E) \ge \lambda$. So $x$ is opposite
$c$; a selfish equilibrium $y$ is neither, and some agent leads from $y$ to $x$ at no gain, and at a loss of $W(y) - W(x) \gt 0$. At weight
$\lambda$ it leaves $x$ for $y$.`,
  sources: [{ citation: 'Ours', relation: 'We know of no earlier statement.' }],
  hypotheses: {
    'some-needed': hypothesis('selfish agents do not sustain first bests, some weight does: 0 < λ*(E) < ∞', ({ environment }) => {
      const level = selfishnessLevel(environment);
      return level !== INFINITE && isPositive(level);
    }),
    'beyond-threshold': hypothesis(
      'the weight is more than it takes for first bests to be equilibria everywhere: λ > λ*(E)',
      ({ environment, weight }) => lowerThreshold(selfishnessLevel(environment), weight),
    ),
  },
  conclude: ({ environment, weight }) =>
    claim(['welfare at the worst equilibrium', equilibriumWelfare(environment, weight)?.worst ?? 'undefined'], '<', [
      'welfare at the worst equilibrium among selfish agents',
      equilibriumWelfare(environment, ZERO)?.worst ?? 'undefined',
    ]),
  expect: 'witnessed',
});
