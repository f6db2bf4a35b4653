/**
 * # The phase diagram shows thresholds, traps and harm
 *
 * Once it is known for every profile at which weights it is an equilibrium, the questions about prosociality without contract are answered
 * by looking: from where on a first best is stable, whether large weights leave nothing else and from where on, and whether somewhere on the
 * way more prosociality makes the best equilibrium worse.
 *
 * Notation. [lo(a), hi(a)] are the weights that support a at ω; F(ω) the first bests; B_ω(λ) the welfare of the best equilibrium of v^λ at ω.
 * Scope. Pure equilibria without contract. Where there is no equilibrium, B_ω(λ) = −∞.
 * References. Theorems `prosocial-threshold` (C1) and `only-traps-survive-large-weights` (C7), of which this is a common source.
 */
import { atMost, less, maximum, type Rational } from '../../src/exact/rational.js';
import { type Environment, firstBests } from '../../src/game/environment.js';
import { equilibria } from '../../src/game/equilibrium.js';
import { isFirstBest } from '../../src/game/optima.js';
import type { Profile } from '../../src/game/profile.js';
import { lastOtherEquilibrium, phaseDiagram, representativeWeights, type WeightInterval } from '../../src/prosocial/phase.js';
import { INFINITE, lowerThreshold, profileThreshold } from '../../src/prosocial/threshold.js';
import { prosocialUtilities } from '../../src/prosocial/utility.js';
import { all, claim, equivalent, type Quantity } from '../../src/theory/statement/conclusion.js';
import type { Subject } from '../../src/theory/statement/subject.js';
import { theorem } from '../../src/theory/statement/theorem.js';
import { outcomesWhere } from './supporting-weights-form-an-interval.js';

/** The equilibria of v^λ, `stable[contingency]`, at one of the weights that decide. */
interface AtOneWeight {
  readonly weight: Rational;
  readonly stable: readonly (readonly Profile[])[];
}

/** By the definition: which profiles are equilibria of v^λ at each of the weights that decide. */
const equilibriaByWeight = (of: Environment): AtOneWeight[] =>
  representativeWeights(of).map((weight) => {
    const utilities = prosocialUtilities(of, weight);
    return { weight, stable: of.contingencies.map((_, w) => equilibria(of, utilities, w)) };
  });

/** Whether B_ω falls somewhere as λ grows, for some ω, by the definition. */
export function bestEquilibriumFalls(of: Environment, sweep = equilibriaByWeight(of)): boolean {
  return of.contingencies.some((_, w) => {
    const best = sweep.map(({ stable }) => stable[w].map((profile) => of.welfare[w][profile]).reduce<Rational | null>(greater, null));
    return best.some((before, k) => k + 1 < best.length && before !== null && isBelow(best[k + 1], before));
  });
}

const greater = (x: Rational | null, y: Rational): Rational => (x === null ? y : maximum(x, y));
const isBelow = (x: Rational | null, y: Rational): boolean => x === null || less(x, y);

/** Whether for some a the weights end at hi(a) and no b with W(b) ≥ W(a), already supported there, lasts longer. */
export const someEndIsALoss = (of: Environment, diagram = phaseDiagram(of)): boolean =>
  diagram.some((row, w) =>
    row.some((a, profile) => {
      if (a === null || a.upTo === INFINITE) return false;
      const end = a.upTo;
      const lasts = row.some(
        (b, other) =>
          b !== null && atMost(of.welfare[w][profile], of.welfare[w][other]) && atMost(b.from, end) && lowerThreshold(end, b.upTo),
      );
      return !lasts;
    }),
  );

/** The largest weight that decides at which an equilibrium is no first best; `infinite` beyond all critical weights, `undefined` if at none. */
export function lastFailure(of: Environment, sweep = equilibriaByWeight(of)): Quantity {
  const failing = sweep.filter(({ stable }) => stable.some((row, w) => row.some((profile) => !isFirstBest(of, w, profile))));
  if (failing.length === 0) return 'undefined';
  const last = failing[failing.length - 1];
  return last === sweep[sweep.length - 1] ? 'infinite' : last.weight;
}

/** lo of an interval without end, `infinite` of an empty one, `undefined` of one that ends. */
const beginning = (interval: WeightInterval | null): Quantity =>
  interval === null ? INFINITE : interval.upTo === INFINITE ? interval.from : 'undefined';

export const phaseDiagramShowsThresholdsAndTraps = theorem<Subject>({
  id: 'phase-diagram-shows-thresholds-and-traps',
  part: 'C12',
  title: 'The phase diagram shows thresholds, traps and harm',
  uses: ['welfare', 'prosocial utility', 'equilibrium'],
  statement: String.raw`Let $[\mathrm{lo}(a),\mathrm{hi}(a)]$ be the weights at which $a$ is an equilibrium of $v^\lambda$ at $\omega$.

1. For $a \in F(\omega)$ it is $[\lambda^{\ast}(\omega,a),\infty)$, and empty iff $\lambda^{\ast}(\omega,a) = \infty$.
2. For all large $\lambda$ every pure equilibrium is a first best iff $\mathrm{hi}(a) \lt \infty$ or the interval is empty, for every $\omega$ and $a \notin F(\omega)$.
3. The largest $\mathrm{hi}(a)$ over $\omega$ and $a \notin F(\omega)$ of nonempty interval is the exact threshold: above it every pure equilibrium is a first best, at it one
   is not. If there is no such $a$, every pure equilibrium at every $\lambda \ge 0$ is a first best.
4. $B_\omega(\lambda)$, the welfare of the best equilibrium, is lower at some $\lambda' \gt \lambda$ for some $\omega$ iff there are $\omega$ and $a$ of nonempty
   interval with $\mathrm{hi}(a) \lt \infty$ such that no $b$ with $W(\omega,b) \ge W(\omega,a)$ has $\mathrm{lo}(b) \le \mathrm{hi}(a) \lt \mathrm{hi}(b)$. Such an $a$ is no first best.`,
  proof: String.raw`(1) At a first best no loss is negative, so $\mathrm{hi} = \infty$, $\mathrm{lo}$ is the largest ratio among temptations or $0$, and only a temptation of
loss $0$ empties the interval. (2) and (3) read off which intervals of profiles outside $F$ contain $\lambda$; intervals are closed, so the largest $\mathrm{hi}$ is
attained. (4) $B_\omega$ is a step function. If $B_\omega$ falls between $\lambda$ and $\lambda'$, let $a$ be, among the equilibria $a'$ at weights in $[\lambda,\lambda']$
with $W(\omega,a') \ge B_\omega(\lambda)$, one of largest $\mathrm{hi}$; this is below $\lambda'$. A $b$ as excluded would be another with larger $\mathrm{hi}$. Conversely, just
after $\mathrm{hi}(a)$ an equilibrium with $W \ge W(\omega,a)$ would be such a $b$, for no interval begins between $\mathrm{hi}(a)$ and weights close enough to it. First
bests have $\mathrm{hi} = \infty$.`,
  sources: [
    {
      citation: 'Apt and Schäfer (2014), Selfishness level of strategic games, Journal of Artificial Intelligence Research 49',
      relation: 'The first part; they do not follow profiles that are no social optimum.',
    },
  ],
  hypotheses: {},
  conclude: ({ environment }) => {
    const diagram = phaseDiagram(environment);
    const sweep = equilibriaByWeight(environment);
    const beyond = sweep[sweep.length - 1].stable;
    return all(
      ...environment.contingencies.flatMap((_, w) =>
        firstBests(environment, w).map((profile) =>
          claim([`λ*(ω,a) of the first best ${profile} at ${w}`, profileThreshold(environment, w, profile)], '=', [
            'lo, where hi is infinite',
            beginning(diagram[w][profile]),
          ]),
        ),
      ),
      equivalent(
        [
          'beyond all critical weights every equilibrium is a first best',
          beyond.every((row, w) => row.every((profile) => isFirstBest(environment, w, profile))),
        ],
        [
          'hi is finite for all others',
          outcomesWhere(environment, (w, profile) => !isFirstBest(environment, w, profile) && diagram[w][profile]?.upTo === INFINITE)
            .length === 0,
        ],
      ),
      claim(['the largest weight with another equilibrium', lastFailure(environment, sweep)], '=', [
        'the largest hi outside F',
        lastOtherEquilibrium(environment) ?? 'undefined',
      ]),
      equivalent(
        ['somewhere the best equilibrium gets worse as λ grows', bestEquilibriumFalls(environment, sweep)],
        ['some end of an interval is a loss', someEndIsALoss(environment, diagram)],
      ),
    );
  },
});
