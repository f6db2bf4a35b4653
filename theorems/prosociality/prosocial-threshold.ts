/**
 * # A first best is an equilibrium exactly from its threshold on
 *
 * At a first best every deviation costs everyone together, so a temptation loses its pull as agents weigh that cost: each first best has a
 * least weight at which nobody leaves it, the largest ratio of gain to loss over its temptations. An environment needs the largest, over
 * contingencies, of the least such weight of a first best; it is finite where first bests are unique.
 *
 * Notation. v_i^λ = u_i + λW; λ*(ω,a) is the largest gain/loss over the temptations at (ω,a), 0 if there is none, ∞ if one has loss 0;
 * λ*(E) = max_ω min_{a ∈ F(ω)} λ*(ω,a).
 * Scope. Pure equilibria without contract; ties, any number of agents and contingencies.
 * References. The selfishness level of Apt and Schäfer (2014).
 */
import { isNegative } from '../../src/exact/rational.js';
import { type Environment, firstBests } from '../../src/game/environment.js';
import { isEquilibrium } from '../../src/game/equilibrium.js';
import { choosesFirstBests } from '../../src/game/optima.js';
import { INFINITE, profileThreshold, selfishnessLevel, thresholdAtMost } from '../../src/prosocial/threshold.js';
import { prosocialUtilities } from '../../src/prosocial/utility.js';
import { all, equivalent, implies, sameSet } from '../../src/theory/statement/conclusion.js';
import { oneByOne } from '../../src/theory/statement/one-by-one.js';
import type { SubjectWith } from '../../src/theory/statement/subject.js';
import { hypothesis, theorem } from '../../src/theory/statement/theorem.js';

/** An environment, a choice and a prosocial weight. */
export type ChoiceAtWeight = SubjectWith<'choice' | 'weight'>;

/** Whether F(ω) is a single profile at every ω. */
export const hasUniqueFirstBests = (of: Environment): boolean => of.contingencies.every((_, w) => firstBests(of, w).length === 1);

export const prosocialThreshold = theorem<ChoiceAtWeight>({
  id: 'prosocial-threshold',
  part: 'C1',
  title: 'A first best is an equilibrium exactly from its threshold on',
  uses: ['welfare', 'prosocial utility', 'equilibrium'],
  statement: String.raw`Let $\lambda \ge 0$ and $a \in F(\omega)$. Then $a$ is a Nash equilibrium of $v^\lambda = u + \lambda W$ at $\omega$
if and only if $\lambda \ge \lambda^*(\omega,a)$, the largest gain/loss over the temptations at $(\omega,a)$ ($0$ if there is none, $\infty$
if one has loss $0$). Hence every contingency has a first best that is an equilibrium of $v^\lambda$ if and only if
$\lambda \ge \lambda^*(E) = \max_\omega \min_{a \in F(\omega)} \lambda^*(\omega,a)$, which is finite where first bests are unique at every
$\omega$.`,
  proof: String.raw`A deviation from $a$ with gain $g$ and loss $\ell$ changes the deviator's $v^\lambda$ by $g - \lambda\ell$, and
$\ell \ge 0$ because $a \in F(\omega)$. If $g \le 0$ it never pays. If $g > 0$ it does not pay iff $\lambda\ell \ge g$: iff
$\lambda \ge g/\ell$ where $\ell > 0$, never where $\ell = 0$. If $a$ is the only first best at $\omega$, every deviation has $\ell > 0$.`,
  sources: [
    {
      citation: 'Apt and Schäfer (2014), Selfishness level of strategic games, Journal of Artificial Intelligence Research 49',
      relation:
        'Their characterisation of the selfishness level, at each contingency of an environment and for each first best of its own.',
    },
  ],
  hypotheses: {
    'first-bests': hypothesis('f(ω) is a first best at every ω', choosesFirstBests),
    nonnegative: hypothesis('λ ≥ 0', ({ weight }) => !isNegative(weight)),
  },
  conclude: ({ environment, choice, weight }) => {
    const utilities = prosocialUtilities(environment, weight);
    const where = (holds: (w: number) => boolean): string[] => environment.contingencies.filter((_, w) => holds(w));
    const level = () => selfishnessLevel(environment);
    const parts = [
      () =>
        sameSet(
          ['where f(ω) is an equilibrium of v^λ', where((w) => isEquilibrium(environment, utilities, w, choice[w]))],
          ['where λ ≥ λ*(ω, f(ω))', where((w) => thresholdAtMost(profileThreshold(environment, w, choice[w]), weight))],
        ),
      () => {
        const stable = where((w) => firstBests(environment, w).some((profile) => isEquilibrium(environment, utilities, w, profile)));
        return equivalent(
          ['at every ω some first best is an equilibrium of v^λ', stable.length === environment.contingencies.length],
          ['λ ≥ λ*(E)', thresholdAtMost(level(), weight)],
        );
      },
      () => implies(['first bests are unique at every ω', hasUniqueFirstBests(environment)], ['λ*(E) is finite', level() !== INFINITE]),
    ];
    return all(...oneByOne(parts).map((part) => part()));
  },
});
