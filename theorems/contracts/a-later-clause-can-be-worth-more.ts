/**
 * # A later clause can be worth more than the one before it
 *
 * One would expect clauses to be worth less and less. They are not: where a contract with two clauses does best by a compromise that is
 * worth something everywhere, a third clause can make it worth while to give the compromise up. So ℓ, the loss of the best contract by its number of
 * clauses, is not convex. The second clause is never worth more than the first, and with three profiles in all no clause is worth more
 * than one before it, so that three contingencies and four profiles are the least for this.
 *
 * Notation. ℓ(m), the loss of the best forcing contract with at most m clauses; see `clauses-recover-their-share`.
 * Scope. No incentives: one agent is enough.
 */
import { clauseLosses } from '../../src/contract/clauses/clauses.js';
import { maximum, type Rational, subtract, ZERO } from '../../src/exact/rational.js';
import { claim } from '../../src/theory/statement/conclusion.js';
import type { Subject } from '../../src/theory/statement/subject.js';
import { theorem } from '../../src/theory/statement/theorem.js';

/** The most by which a clause from the third on saves more than the one before it. */
export function greatestIncrease({ environment }: Subject): Rational {
  const losses = clauseLosses(environment);
  const saved = losses.slice(1).map((loss, m) => subtract(losses[m], loss));
  return saved
    .slice(2)
    .map((more, k) => subtract(more, saved[k + 1]))
    .reduce(maximum, ZERO);
}

export const aLaterClauseCanBeWorthMore = theorem<Subject>({
  id: 'a-later-clause-can-be-worth-more',
  part: 'B5',
  title: 'A later clause can be worth more than the one before it',
  uses: ['welfare'],
  statement: String.raw`$\ell$ is not convex in general: in some environment $\ell(m-1) - \ell(m) \lt \ell(m) - \ell(m+1)$ for some $m \ge 2$. One agent,
three contingencies and four actions are enough, and no fewer contingencies or profiles.`,
  proof: String.raw`Let three contingencies be equally likely, with an action for each that is worth $1$ there and $-1$ elsewhere, and a
fourth that is worth $0$ always. In thirds, the fourth action alone loses 3, with another one 2, and the three others lose nothing:
$\ell = 3, 2, 0$ for $m = 1, 2, 3$. For $m = 1$ there is no such thing: two profiles save at most the sum of what each saves alone. So $\ell(3) \lt \ell(2)$ is needed, hence three contingencies
and three profiles. With exactly three profiles $a_1, a_2, a_3$, let $d_k$ be lost without $a_k$, so that $\ell(2) = \min_k d_k$ and $\ell(3) = 0$. Only $a_j$ being kept loses at least $d_k$
for each $k \ne j$, at contingencies of their own (those where only $a_k$ is a first best). So $\ell(1) \ge 2\,\ell(2)$.`,
  sources: [
    {
      citation:
        'Nemhauser, Wolsey and Fisher (1978), An analysis of approximations for maximizing submodular set functions I, Math. Programming 14',
      relation: 'What a set of profiles saves is submodular in the set; what the best set of m saves need not be concave in m.',
    },
  ],
  expect: 'witnessed',
  hypotheses: {},
  conclude: (subject) =>
    claim(['the most by which a clause saves more than the one before it', greatestIncrease(subject)], '>', ['nothing', ZERO]),
});
