/**
 * # Clauses written one by one lose at most (1 − 1/K)^m of the whole
 *
 * Parties who add a clause at a time, each the one that then saves the most, and never revise what they wrote, lose more than the best
 * contract with as many clauses. But of what is still being lost, each clause saves at least 1/K, if K clauses chosen together are enough
 * to lose nothing. The bound is attained, and m/K of the whole, which the best m clauses avoid, is more than these can promise.
 *
 * Notation. K the least number of profiles among which every contingency finds a first best; ℓ(0) as in `clauses-recover-their-share`.
 * Scope. Ties are broken as badly as may be. No incentives.
 * References. Nemhauser, Wolsey and Fisher (1978).
 */
import { greedyClauseLosses } from '../../src/contract/clauses/clauses.js';
import { fraction, multiply, type Rational, ZERO } from '../../src/exact/rational.js';
import { all, type Conclusion, claim } from '../../src/theory/statement/conclusion.js';
import type { Subject } from '../../src/theory/statement/subject.js';
import { theorem } from '../../src/theory/statement/theorem.js';
import { literalLosses } from './clauses-recover-their-share.js';

/** (1 − 1/K)^m. */
export const geometricShare = (clauses: number, needed: number): Rational =>
  fraction(BigInt(needed - 1) ** BigInt(clauses), BigInt(needed) ** BigInt(clauses));

/** How many clauses beyond K are written. */
const BEYOND = 1;

/** The claims that clauses written one by one lose no more than a share of the whole and no less than the best. */
export function greedyWithin({ environment }: Subject, share: (clauses: number, needed: number) => Rational): Conclusion[] {
  const best = literalLosses(environment);
  const needed = best.length - 1;
  return greedyClauseLosses(environment, needed + BEYOND).flatMap((loss, m) => [
    claim([`the loss after ${m} clauses, each the best at its time`, loss], '<=', [
      `its share of ℓ(0), where K = ${needed}`,
      multiply(share(m, needed), best[0]),
    ]),
    claim([`the loss after ${m} clauses`, loss], m <= 1 ? '=' : '>=', [`ℓ(${m})`, best[m] ?? ZERO]),
  ]);
}

export const greedyClausesLoseGeometrically = theorem<Subject>({
  id: 'greedy-clauses-lose-geometrically',
  part: 'B5',
  title: 'Clauses written one by one lose at most (1 − 1/K)^m of the whole',
  uses: ['welfare'],
  statement: String.raw`Let clauses be written one by one: each adds to the profiles that the contract may dictate one that then lowers the loss
most, every contingency being sent to its best one. However ties are broken, the loss after $m \ge 0$ clauses is at least $\ell(m)$, equal to it for $m \le 1$, and at most
$(1 - 1/K)^m\,\ell(0)$, where $\ell(0) = W^* - \sum_\omega p(\omega) \min_a W(\omega,a)$ and $K \ge 1$ is the least number of profiles among which every
contingency finds a first best. It can be $(1 - 1/K)^m\,\ell(0)$, and so exceed $(1 - m/K)\,\ell(0)$.`,
  proof: String.raw`Let $S$ be what is written, $\ell_S$ its loss, and let the $K$ profiles of $T$ lose nothing. Adding all of $T$ to $S$ saves
$\ell_S$. What $a \in T$ saves when it is added to a larger set is no more than when it is added to $S$, since
$[W(\omega,a) - \max_S W(\omega,\cdot)]^+$ falls as $S$ grows. So the savings of the $K$ members of $T$, each added to $S$ alone, sum to at least $\ell_S$; the best clause
saves at least $\ell_S / K$, and leaves at most $(1 - 1/K)\,\ell_S$. For the example let contingencies be the four fields of a square, equally likely, and let actions be worth 1 on the
fields of a row, of the other row, or of a column: the two rows lose nothing, but the column may come first, and then a row leaves one field of four.`,
  sources: [
    {
      citation:
        'Nemhauser, Wolsey and Fisher (1978), An analysis of approximations for maximizing submodular set functions I, Math. Programming 14',
      relation: 'Their theorem for the function “welfare saved by a set of profiles”, with the number K of a set that saves everything.',
    },
  ],
  hypotheses: {},
  conclude: (subject) => all(...greedyWithin(subject, geometricShare)),
});
