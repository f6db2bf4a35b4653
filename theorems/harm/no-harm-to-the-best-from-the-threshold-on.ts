/**
 * # From λ*(E) on no harm is done to the best equilibrium
 *
 * The harm that a little prosociality does to the best equilibrium ends where it is enough: from λ*(E) on the best equilibrium is no worse
 * than the best among selfish agents; and if there is only one, it is no worse than any.
 *
 * Notation. As in `prosociality-worsens-the-worst-equilibrium`.
 * Scope. Agents of one weight, without contract. Harm to the worst equilibrium may survive, and if one agent alone is prosocial all harm may.
 * References. A corollary of the selfishness level (Apt and Schäfer 2014); see `prosocial-threshold`, `prosociality-closes-every-gap`.
 */
import { minimum, multiply, type Rational, sum, ZERO } from '../../src/exact/rational.js';
import { type Environment, firstBestWelfare } from '../../src/game/environment.js';
import { equilibriumWelfare } from '../../src/prosocial/equilibrium-welfare.js';
import { selfishnessLevel, thresholdAtMost } from '../../src/prosocial/threshold.js';
import { all, claim } from '../../src/theory/statement/conclusion.js';
import type { SubjectWith } from '../../src/theory/statement/subject.js';
import { hypothesis, theorem } from '../../src/theory/statement/theorem.js';

const leastWelfare = (of: Environment): Rational => sum(of.welfare.map((row, w) => multiply(of.prior[w], row.reduce(minimum))));

export const noHarmToTheBestFromTheThresholdOn = theorem<SubjectWith<'weight'>>({
  id: 'no-harm-to-the-best-from-the-threshold-on',
  part: 'C10',
  title: 'From λ*(E) on no harm is done to the best equilibrium',
  uses: ['welfare', 'prosocial utility', 'equilibrium'],
  statement: String.raw`If $\lambda \ge \lambda^{\ast}(E)$, the best equilibrium of $v^\lambda$ is worth $W^{\ast}$, and so at least the welfare of the best
equilibrium among selfish agents (of any profile, where there is none).`,
  proof: String.raw`At every contingency some first best is an equilibrium of $v^\lambda$, so the best equilibrium has welfare $W^{\ast}$. Below
$\lambda^{\ast}(E)$ even the only equilibrium may be worse than before.`,
  sources: [
    {
      citation: 'Apt and Schäfer (2014), Selfishness level of strategic games, Journal of Artificial Intelligence Research 49',
      relation: 'From the selfishness level on the price of stability is 1.',
    },
  ],
  hypotheses: {
    'from-threshold': hypothesis('the weight makes first bests equilibria everywhere: λ ≥ λ*(E)', ({ environment, weight }) =>
      thresholdAtMost(selfishnessLevel(environment), weight),
    ),
  },
  conclude: ({ environment, weight }) => {
    const best = equilibriumWelfare(environment, weight)?.best;
    const noHarm = claim(['welfare at the best equilibrium, or W* where there is none', best ?? firstBestWelfare(environment)], '>=', [
      'welfare at the best equilibrium among selfish agents, or the least of all where there is none',
      equilibriumWelfare(environment, ZERO)?.best ?? leastWelfare(environment),
    ]);
    // Below the threshold the proof says nothing, and falling short of W* is no harm.
    return thresholdAtMost(selfishnessLevel(environment), weight)
      ? all(noHarm, claim(['welfare at the best equilibrium', best ?? 'undefined'], '=', ['W*', firstBestWelfare(environment)]))
      : noHarm;
  },
});
