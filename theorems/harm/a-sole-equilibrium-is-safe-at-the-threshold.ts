/**
 * # Where selfish agents have a single equilibrium, even the worst is no worse at λ*(E): refuted
 *
 * The best equilibrium is safe from λ*(E) on, and the games with small payoffs suggest that at λ*(E) itself so is the worst, if selfish agents
 * leave no doubt about what they do. It is not: what one agent would have left for their equilibrium, it bears as soon as it weighs what the
 * other loses by that, and the threshold may be just enough.
 *
 * Notation. As in `prosociality-worsens-the-worst-equilibrium`.
 * Scope. The weight is λ*(E) exactly, and finite. Beyond it see `prosociality-opens-traps`, `harm-to-the-worst-outlasts-the-threshold`.
 */
import { ZERO } from '../../src/exact/rational.js';
import { hasSoleStrictEquilibrium, literalEquilibriumWelfare } from '../../src/prosocial/literal.js';
import { INFINITE, selfishnessLevel } from '../../src/prosocial/threshold.js';
import { claim, type Quantity } from '../../src/theory/statement/conclusion.js';
import type { Subject } from '../../src/theory/statement/subject.js';
import { hypothesis, theorem } from '../../src/theory/statement/theorem.js';

/** Welfare at the worst equilibrium at weight λ*(E), undefined where that is infinite. */
function worstAtThreshold({ environment }: Subject): Quantity {
  const level = selfishnessLevel(environment);
  return level === INFINITE ? 'undefined' : (literalEquilibriumWelfare(environment, level)?.worst ?? 'undefined');
}

export const aSoleEquilibriumIsSafeAtTheThreshold = theorem<Subject>({
  id: 'a-sole-equilibrium-is-safe-at-the-threshold',
  part: 'C10',
  title: 'Where selfish agents have a single equilibrium, even the worst is no worse at λ*(E) (refuted)',
  uses: ['welfare', 'prosocial utility', 'equilibrium'],
  statement: String.raw`*False.* Let $\lambda^{\ast}(E)$ be finite and let selfish agents have a single equilibrium at every contingency, a strict one. Then the worst
equilibrium of $v^\lambda$ at $\lambda = \lambda^{\ast}(E)$ has at least the welfare of that equilibrium.`,
  proof: `Refuted by the counterexample. Of all 2×2 games with payoffs $-2$ to $2$ none is one.`,
  sources: [{ citation: 'Ours', relation: 'We know of no earlier statement.' }],
  hypotheses: {
    'some-weight': hypothesis('λ*(E) is finite', ({ environment }) => selfishnessLevel(environment) !== INFINITE),
    'sole-equilibrium': hypothesis('selfish agents have a single equilibrium everywhere, a strict one', ({ environment }) =>
      hasSoleStrictEquilibrium(environment),
    ),
  },
  conclude: (subject) =>
    claim(['welfare at the worst equilibrium at λ*(E)', worstAtThreshold(subject)], '>=', [
      'welfare among selfish agents',
      literalEquilibriumWelfare(subject.environment, ZERO)?.worst ?? 'undefined',
    ]),
  expect: 'refuted',
});
