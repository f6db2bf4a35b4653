/**
 * # Too little prosociality, and no contract, fall short of the first best
 *
 * The converse of `prosociality-closes-every-gap`: below λ*(E) some contingency is without a first best that nobody leaves. So paying
 * nothing does not reach W* there; and where no weight is enough it reaches W* at none.
 *
 * Notation. λ*(E) may be infinite: then every weight is below it (`no-weight-suffices`).
 * Scope. The null mechanism, pure equilibria, the best of them granted. A contract may make up for what is missing (C4).
 * References. Apt and Schäfer (2014).
 */
import { add, isNegative, maximum, multiply, type Rational, subtract, ZERO } from '../../src/exact/rational.js';
import { type Environment, firstBestWelfareAt } from '../../src/game/environment.js';
import { isEquilibrium } from '../../src/game/equilibrium.js';
import { lowerThreshold, selfishnessLevel } from '../../src/prosocial/threshold.js';
import { prosocialUtilities } from '../../src/prosocial/utility.js';
import { claim, type Quantity } from '../../src/theory/statement/conclusion.js';
import type { SubjectWith } from '../../src/theory/statement/subject.js';
import { hypothesis, theorem } from '../../src/theory/statement/theorem.js';

/** By how much the best equilibria of v^λ without transfers fall short of W*, every profile asked; infinite where some ω has none. */
function shortfall(of: Environment, weight: Rational): Quantity {
  const utilities = prosocialUtilities(of, weight);
  return of.contingencies.reduce<Quantity>((missing, _, w) => {
    const stable = of.welfare[w].filter((_, profile) => isEquilibrium(of, utilities, w, profile));
    if (typeof missing === 'string' || stable.length === 0) return 'infinite';
    return add(missing, multiply(of.prior[w], subtract(firstBestWelfareAt(of, w), stable.reduce(maximum))));
  }, ZERO);
}

export const tooLittleProsocialityFallsShort = theorem<SubjectWith<'weight'>>({
  id: 'too-little-prosociality-falls-short',
  part: 'C2',
  title: 'Too little prosociality, and no contract, fall short of the first best',
  uses: ['welfare', 'prosocial utility', 'equilibrium'],
  statement: String.raw`At every weight $0 \le \lambda \lt \lambda^\ast(E)$, which may be infinite, no equilibrium pair of the null mechanism among agents of weight $\lambda$
has value $W^\ast$.`,
  proof: String.raw`A pair $(0,f)$ of value $W^\ast$ has $f(\omega) \in F(\omega)$ at every $\omega$, since $p \gt 0$, and $f(\omega)$ is an equilibrium of $v^\lambda$. By
prosocial-threshold then $\lambda \ge \lambda^\ast(E)$.`,
  sources: [
    {
      citation: 'Apt and Schäfer (2014), Selfishness level of strategic games, Journal of Artificial Intelligence Research 49',
      relation: 'Their definition of the level, for one game.',
    },
  ],
  hypotheses: {
    nonnegative: hypothesis('λ ≥ 0', ({ weight }) => !isNegative(weight)),
    'too-little': hypothesis('λ < λ*(E)', ({ environment, weight }) => lowerThreshold(weight, selfishnessLevel(environment))),
  },
  conclude: ({ environment, weight }) =>
    claim(
      [
        'what the best equilibria without transfers fall short by (infinite where some contingency has none)',
        shortfall(environment, weight),
      ],
      '>',
      ['nothing', ZERO],
    ),
});
