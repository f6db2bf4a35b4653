/**
 * # The weights that support a profile form an interval
 *
 * As prosociality grows from 0, a profile becomes an equilibrium at most once and ceases to be one at most once. What would cost everyone
 * together deters from a certain weight on, what would help everyone attracts from a certain weight on, and what does neither is decided by
 * the deviator's own gain, at every weight alike.
 *
 * Notation. A deviation from (ω,a) has gain g and loss ℓ = W(ω,a) − W(ω,(b,a_−i)); lo is the largest g/ℓ over ℓ > 0, at least 0; hi is the
 * least g/ℓ over ℓ < 0, infinite if there is none. v^λ = u + λW.
 * Scope. Pure equilibria without contract; any profile, first best or not; ties.
 * References. Apt and Schäfer (2014) for first bests, where ℓ ≥ 0 and so hi = ∞.
 */
import { fraction, isNegative, ONE, type Rational, rational, ZERO } from '../../src/exact/rational.js';
import type { Environment } from '../../src/game/environment.js';
import { equilibria, isEquilibrium } from '../../src/game/equilibrium.js';
import { type Profile, profileNames } from '../../src/game/profile.js';
import { representativeWeights, supportingWeights, supports, type WeightInterval } from '../../src/prosocial/phase.js';
import { prosocialUtilities } from '../../src/prosocial/utility.js';
import { all, equivalent } from '../../src/theory/statement/conclusion.js';
import { oneByOne } from '../../src/theory/statement/one-by-one.js';
import type { SubjectWith } from '../../src/theory/statement/subject.js';
import { hypothesis, theorem } from '../../src/theory/statement/theorem.js';
import { atWeights } from './at-weights.js';

/** An environment and a prosocial weight. */
export type AtWeight = SubjectWith<'weight'>;

/** The outcomes for which a predicate holds, by name. */
export const outcomesWhere = (of: Environment, holds: (contingency: number, profile: Profile) => boolean): string[] =>
  of.welfare.flatMap((row, w) =>
    row.flatMap((_, profile) => (holds(w, profile) ? [`${profileNames(of, profile).join(' ')} at ${of.contingencies[w]}`] : [])),
  );

/** Where a profile is an equilibrium of v^λ, by the definition. */
export function equilibriaAt(of: Environment, weight: Rational): string[] {
  const utilities = prosocialUtilities(of, weight);
  return outcomesWhere(of, (w, profile) => isEquilibrium(of, utilities, w, profile));
}

/** What the equilibria of v^λ play: they themselves, where these are profiles. */
export function playedAt(of: Environment, weight: Rational): string[] {
  const utilities = prosocialUtilities(of, weight);
  const played = of.contingencies.map((_, w) => new Set(equilibria(of, utilities, w)));
  return outcomesWhere(of, (w, profile) => played[w].has(profile));
}

/** Which weight is the subject's, in claims. */
export const ITS_OWN = 'the weight of the subject';

/** Weights that are tried of every environment, whatever its own are. */
const STANDING = [ZERO, fraction(1n, 2n), ONE, rational(2), rational(1000)];

export const supportingWeightsFormAnInterval = theorem<AtWeight>({
  id: 'supporting-weights-form-an-interval',
  part: 'C12',
  title: 'The weights that support a profile form an interval',
  uses: ['welfare', 'prosocial utility', 'equilibrium'],
  statement: String.raw`For $\lambda \ge 0$ a profile $a$ is an equilibrium of $v^\lambda$ at $\omega$ if and only if no deviation of loss $0$ has a
positive gain and $\mathrm{lo} \le \lambda \le \mathrm{hi}$, where $\mathrm{lo}$ is the largest gain/loss over the deviations from
$(\omega,a)$ of positive loss, at least $0$, and $\mathrm{hi}$ the least over those of negative loss ($\infty$ if there is none).`,
  proof: String.raw`A deviation changes the deviator's $v^\lambda$ by $g - \lambda\ell$, which is at most $0$ iff $\lambda \ge g/\ell$
where $\ell \gt 0$, iff $\lambda \le g/\ell$ where $\ell \lt 0$, and iff $g \le 0$ where $\ell = 0$. All deviations together: an intersection of closed half-lines.

*That finitely many weights decide.* Each $g - \lambda\ell$ changes sign at most at $\lambda = g/\ell$. List $0$ and all positive $g/\ell$ of all deviations from all
profiles in ascending order: equilibria are the same at all weights strictly between two neighbours, and at all weights beyond the last. So
two claims about all $\lambda \ge 0$ that depend on these signs alone agree if they agree at the listed weights, at one weight between each two neighbours, and at
one beyond the last. The ends $\mathrm{lo}$ and $\mathrm{hi}$ are among the listed weights, or lie below $0$ or at $\infty$.`,
  sources: [
    {
      citation: 'Apt and Schäfer (2014), Selfishness level of strategic games, Journal of Artificial Intelligence Research 49',
      relation: 'Social optima there, which prosociality can only support; all profiles here, which it may support and then abandon.',
    },
  ],
  hypotheses: {
    nonnegative: hypothesis('λ ≥ 0', ({ weight }) => !isNegative(weight)),
  },
  conclude: ({ environment, weight }) => {
    const outcomes = environment.welfare.flatMap((row, w) => row.map((_, profile) => ({ w, profile })));
    const intervals = new Map<unknown, WeightInterval | null>();
    const at = (weight: Rational, which: string) => {
      const utilities = prosocialUtilities(environment, weight);
      const claims = oneByOne(outcomes).map((outcome) => {
        const { w, profile } = outcome;
        if (!intervals.has(outcome)) intervals.set(outcome, supportingWeights(environment, w, profile));
        const name = `${profileNames(environment, profile).join(' ')} at ${environment.contingencies[w]}`;
        return equivalent(
          [`${name} is an equilibrium of v^λ, ${which}`, isEquilibrium(environment, utilities, w, profile)],
          [`lo ≤ λ ≤ hi of ${name}, ${which}`, supports(intervals.get(outcome) ?? null, weight)],
        );
      });
      return all(...claims);
    };
    const parts = [() => at(weight, ITS_OWN), () => atWeights(() => [...STANDING, ...representativeWeights(environment)], at)];
    return all(...oneByOne(parts).map((part) => part()));
  },
});
