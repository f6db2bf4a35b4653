/**
 * # Each agent needs the weight that its own temptations ask for
 *
 * Without a mechanism a first best asks nothing of an agent that is not tempted away from it: whoever gains nothing by deviating may be as
 * selfish as it likes, and whoever does must weigh welfare as its own worst temptation asks, whatever others weigh.
 *
 * Notation. v_i = u_i + λ_i W, a weight for each agent; λ*_i(f) is the largest gain/loss over agent i's own temptations from f, at all ω: 0
 * if it has none, ∞ if one has loss 0.
 * Scope. Pure equilibria without contract, any selection of first bests, ties.
 * References. Theorem `prosocial-threshold` (C1) with one weight for all: λ*(ω,f(ω)) is the largest of the λ*_i.
 */
import { isNegative, isPositive, type Rational, subtract } from '../../src/exact/rational.js';
import type { Environment } from '../../src/game/environment.js';
import { isEquilibrium } from '../../src/game/equilibrium.js';
import { choosesFirstBests } from '../../src/game/optima.js';
import { deviationsFrom } from '../../src/game/profile.js';
import { agentThresholds, lowerThreshold } from '../../src/prosocial/threshold.js';
import { prosocialUtilities } from '../../src/prosocial/utility.js';
import { all, equivalent, sameSet } from '../../src/theory/statement/conclusion.js';
import type { SubjectWith } from '../../src/theory/statement/subject.js';
import { hypothesis, theorem } from '../../src/theory/statement/theorem.js';

/** An environment, a choice and a weight for each agent. */
export type ChoiceAtWeights = SubjectWith<'choice' | 'weights'>;

/** The agents that gain in v by a deviation from the choice at some contingency, by the definition. */
function leavers({ environment, choice, weights }: ChoiceAtWeights): string[] {
  const v = prosocialUtilities(environment, weights);
  return environment.agents.filter((_, i) =>
    choice.some((profile, w) =>
      deviationsFrom(environment, profile).some(({ agent, to }) => agent === i && isPositive(subtract(v[w][to][i], v[w][profile][i]))),
    ),
  );
}

/** The agents with λ_i below a threshold of their own. */
export const agentsBelow = (of: Environment, weights: readonly Rational[], thresholds: ReturnType<typeof agentThresholds>): string[] =>
  of.agents.filter((_, i) => lowerThreshold(weights[i], thresholds[i]));

export const ownTemptationsSetEachWeight = theorem<ChoiceAtWeights>({
  id: 'own-temptations-set-each-weight',
  part: 'C8',
  title: 'Each agent needs the weight that its own temptations ask for',
  uses: ['welfare', 'prosocial utility', 'equilibrium'],
  statement: String.raw`Let $\lambda_i \ge 0$ and $f(\omega) \in F(\omega)$ at every $\omega$. Agent $i$ gains in $v_i = u_i + \lambda_i W$ by some deviation
from $f$, at some $\omega$, iff $\lambda_i \lt \lambda^{\ast}_i(f)$. So $f$ is an equilibrium at every $\omega$, without any mechanism, iff $\lambda_i \ge \lambda^{\ast}_i(f)$ for
every $i$.`,
  proof: String.raw`A deviation of $i$ with gain $g$ and loss $\ell \ge 0$ changes $v_i$ by $g - \lambda_i\ell$. This is positive iff $g > 0$ and $\ell = 0$, or
$g > 0$, $\ell > 0$ and $\lambda_i \lt g/\ell$: iff the deviation is a temptation whose ratio exceeds $\lambda_i$.`,
  sources: [
    {
      citation: 'Apt and Schäfer (2014), Selfishness level of strategic games, Journal of Artificial Intelligence Research 49',
      relation: 'One weight for all agents there.',
    },
  ],
  hypotheses: {
    'first-bests': hypothesis('f(ω) is a first best at every ω', choosesFirstBests),
    nonnegative: hypothesis('λ_i ≥ 0 for every agent', ({ weights }) => !weights.some(isNegative)),
  },
  conclude: (subject) => {
    const { environment, choice, weights } = subject;
    const v = prosocialUtilities(environment, weights);
    const short = agentsBelow(environment, weights, agentThresholds(environment, choice));
    return all(
      sameSet(['agents that gain by leaving f', leavers(subject)], ['agents with λ_i < λ*_i(f)', short]),
      equivalent(
        ['f is an equilibrium at every ω', choice.every((profile, w) => isEquilibrium(environment, v, w, profile))],
        ['λ_i ≥ λ*_i(f) for every agent', short.length === 0],
      ),
    );
  },
});
