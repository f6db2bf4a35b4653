/**
 * # Where profiles cross once, each clause is worth no more than the one before
 *
 * In general ℓ is not convex (`a-later-clause-can-be-worth-more`). It is where contingencies and profiles can be so ordered that a profile which is worth no less
 * than a lower one stays so at every higher contingency: more rain asks for more of the roof. The best clauses then govern intervals of contingencies, and
 * two contracts, one with a clause less and one with a clause more, can be cut where an interval of one lies within an interval of the other and put together crosswise
 * into two that lose no more.
 *
 * Notation. ℓ(m), the loss of the best forcing contract with at most m clauses; see `clauses-recover-their-share`.
 * Scope. The order is of contingencies and profiles, for welfare alone: agents' own payoffs do not enter. Any prior.
 * References. Milgrom and Shannon (1994); Aggarwal, Schieber and Tokuyama (1994).
 */
import { clauseLosses, literalClauseLosses } from '../../src/contract/clauses/clauses.js';
import { less, minimum, multiply, type Rational, subtract, sum, ZERO } from '../../src/exact/rational.js';
import { type Environment, firstBestWelfareAt } from '../../src/game/environment.js';
import type { Profile } from '../../src/game/profile.js';
import { all, claim } from '../../src/theory/statement/conclusion.js';
import { relate } from '../../src/theory/statement/relation.js';
import type { Subject } from '../../src/theory/statement/subject.js';
import { hypothesis, theorem } from '../../src/theory/statement/theorem.js';
import { aLaterClauseCanBeWorthMore, greatestIncrease } from './a-later-clause-can-be-worth-more.js';

const range = (count: number): number[] => Array.from({ length: count }, (_, k) => k);

/** Every order of 0, …, count − 1. */
const orders = (count: number): number[][] =>
  count === 0 ? [[]] : orders(count - 1).flatMap((order) => range(count).map((at) => order.toSpliced(at, 0, count - 1)));

/** Whether b may stand above a, contingencies standing in an order: W(ω,b) ≥ W(ω,a) at one makes it so at all later ones. */
function staysAsGood({ welfare }: Environment, order: readonly number[], a: Profile, b: Profile): boolean {
  const reached = order.map((w) => !less(welfare[w][b], welfare[w][a]));
  return reached.slice(1).every((now, k) => now || !reached[k]);
}

/** An order of the contingencies in which profiles can be so ordered that each may stand above all lower ones, or `null`. */
export function crossingOrder(of: Environment, profiles: readonly Profile[] = range(of.profileCount)): readonly number[] | null {
  const ascends = (order: readonly number[]) => {
    const above = range(of.profileCount).map((a) => range(of.profileCount).map((b) => a === b || staysAsGood(of, order, a, b)));
    const rest = (left: readonly Profile[]): boolean =>
      left.length === 0 || left.some((a) => left.every((b) => above[a][b]) && rest(left.filter((b) => b !== a)));
    return rest(profiles);
  };
  return orders(of.contingencies.length).find(ascends) ?? null;
}

/** c(I), what the profile that is best on a block of contingencies loses there. */
const lossOn = (of: Environment, block: readonly number[]): Rational =>
  range(of.profileCount)
    .map((a) => sum(block.map((w) => multiply(of.prior[w], subtract(firstBestWelfareAt(of, w), of.welfare[w][a])))))
    .reduce(minimum);

/** The loss of the best contract whose m clauses govern intervals of an order, for m = 1, …, |Ω|: every way to cut is tried. */
function intervalLosses(of: Environment, order: readonly number[]): Rational[] {
  const least: Rational[] = [];
  for (let cuts = 0; cuts < 2 ** (order.length - 1); cuts++) {
    const blocks: number[][] = [];
    for (const [k, w] of order.entries()) {
      if (k === 0 || (cuts >> (k - 1)) % 2 === 1) blocks.push([w]);
      else blocks[blocks.length - 1].push(w);
    }
    const lost = sum(blocks.map((block) => lossOn(of, block)));
    least[blocks.length - 1] = minimum(least[blocks.length - 1] ?? lost, lost);
  }
  return least;
}

export const singleCrossingMakesClausesWorthEverLess = theorem<Subject>({
  id: 'single-crossing-makes-clauses-worth-ever-less',
  part: 'B5',
  title: 'Where profiles cross once, each clause is worth no more than the one before',
  uses: ['welfare'],
  statement: String.raw`Let contingencies and profiles be so ordered that for all profiles $a \lt b$ and contingencies $\omega \lt \omega'$,
$W(\omega,b) \ge W(\omega,a)$ implies $W(\omega',b) \ge W(\omega',a)$. Then some best contract with $m$ clauses governs intervals of contingencies by each of them, and
$\ell(m-1) - \ell(m) \ge \ell(m) - \ell(m+1)$ for every $m \ge 1$.`,
  proof: String.raw`A bonus of $\varepsilon$ for each place that a profile stands higher makes differences $W(\omega,b) - W(\omega,a)$ that were $\ge 0$ positive and leaves the others
negative, if $\varepsilon \gt 0$ is small, and moves each loss below by as little; so let no two profiles be worth the same at a contingency. Of the profiles that a contract names let each contingency be sent to its best one. By single crossing that
one does not fall as contingencies rise, so that each profile governs an interval. Hence $\ell(m) = \min \sum_k c(I_k)$ over the ways to cut $\Omega$ into $m$ intervals (or fewer, which is no better,
while there are contingencies to part), where
$c(I) = \min_a \sum_{\omega \in I} p(\omega)\,(W^*(\omega) - W(\omega,a))$. *$c$ is Monge*: for intervals $J \subseteq I$ let $I = X \cup J \cup Y$ with $X$ below $J$ and $Y$ above it; then
$c(X \cup J) + c(J \cup Y) \le c(I) + c(J)$. Indeed let $a$ be best on $I$ and $b$ on $J$. If $b \ge a$, then $b$ is worth no less than $a$ at some contingency of $J$, since it is so in total,
hence at every one of $Y$: use $a$ on $X \cup J$ and $b$ on $J \cup Y$. If $b \lt a$, then $b$ is worth no less at some contingency of $J$, hence at every one of $X$: use $b$ on $X \cup J$
and $a$ on $J \cup Y$. *Exchange.* Let $p_0 \lt \dots \lt p_{m-1}$ and $q_0 \lt \dots \lt q_{m+1}$ be the ends of the intervals of best contracts with $m - 1$ and $m + 1$ clauses, $m \ge 2$. As
$q_1 \gt p_0$ and $q_m \lt q_{m+1} = p_{m-1}$, there is a last $i$ with $q_{i+1} \gt p_i$, and then $p_i \lt q_{i+1} \lt q_{i+2} \le p_{i+1}$. The ends
$p_0, \dots, p_i, q_{i+2}, \dots, q_{m+1}$ and $q_0, \dots, q_{i+1}, p_{i+1}, \dots, p_{m-1}$ have $m$ intervals each, and lose together no more than the two did, $c$ being Monge. For $m + 1$
beyond $|\Omega|$ there is nothing left to lose, and for $m = 1$ two profiles save at most the sum of what each saves alone.`,
  sources: [
    {
      citation: 'Milgrom and Shannon (1994), Monotone comparative statics, Econometrica 62',
      relation:
        'Single crossing, and that best choices then rise. They ask the same of what is worth more; here ties may turn, since a small bonus breaks them.',
    },
    {
      citation:
        'Aggarwal, Schieber and Tokuyama (1994), Finding a minimum-weight k-link path in graphs with the concave Monge property, Discrete Comput. Geom. 12',
      relation: 'That the least weight of a path of k links is convex in k where weights are Monge; the exchange is theirs.',
    },
  ],
  hypotheses: {
    'single-crossing': hypothesis(
      'contingencies and profiles can be so ordered that a profile worth no less than a lower one is so at every higher contingency',
      ({ environment }) => crossingOrder(environment) !== null,
    ),
  },
  conclude: (subject) => {
    const of = subject.environment;
    const losses = clauseLosses(of);
    const [none, one, two = one] = losses;
    // Intervals are of that order; where there is none, as there may be without the hypothesis, nothing is said of them.
    const order = crossingOrder(of);
    const intervals = order === null ? [] : intervalLosses(of, order);
    const least = literalClauseLosses(of);
    return all(
      ...least.map((lost, m) =>
        claim([`ℓ(${m}), by the profiles that are named`, losses[m] ?? losses[losses.length - 1]], '=', [
          `ℓ(${m}), by every partition`,
          lost,
        ]),
      ),
      claim(['what the second clause saves', subtract(one, two)], '<=', ['what the first one does', subtract(none, one)]),
      claim(['the most by which a clause from the third on saves more than the one before it', greatestIncrease(subject)], '<=', [
        'nothing',
        ZERO,
      ]),
      ...intervals.map((lost, k) =>
        claim([`the loss of the best ${k + 1} intervals`, lost], '=', [`ℓ(${k + 1}), by every partition`, least[k + 1]]),
      ),
    );
  },
});

export const SINGLE_CROSSING_RELATIONS = [
  relate(singleCrossingMakesClausesWorthEverLess, aLaterClauseCanBeWorthMore, {
    kind: 'excludes',
    how: 'where profiles cross once no clause is worth more than the one before it',
  }),
];
