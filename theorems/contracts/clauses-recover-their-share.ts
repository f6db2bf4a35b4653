/**
 * # With m of the K clauses that a perfect contract needs, m/K of the loss is avoided
 *
 * A contract with few clauses dictates few profiles. If K clauses are enough to lose nothing, the best m of them already avoid at least
 * the fraction m/K of all there is to lose, and no more in general: where each contingency has an action of its own and all else is
 * worthless there, each clause avoids exactly 1/K. In particular the loss is at most (1 − 1/K)^m of the whole, which is as far as clauses
 * that are written one by one, each the best at its time, can be relied on: see `greedy-clauses-lose-geometrically`.
 *
 * Notation. ℓ(m) = min Γ^F_P over the partitions P of Ω into at most m blocks; ℓ(0) = W* − Σ_ω p(ω) min_a W(ω,a), all there is to lose; K the
 * least m ≥ 1 with ℓ(m) = 0.
 * Scope. No incentives; they can only help, by `self-interest-helps-forcing-contracts`.
 * References. Choosing profiles is maximising a submodular function: Nemhauser, Wolsey and Fisher (1978).
 */
import { clauseLosses, clausesNeeded, literalClauseLosses } from '../../src/contract/clauses/clauses.js';
import { fraction, isZero, multiply, type Rational, rational } from '../../src/exact/rational.js';
import type { Environment } from '../../src/game/environment.js';
import { all, type Conclusion, claim } from '../../src/theory/statement/conclusion.js';
import type { Subject } from '../../src/theory/statement/subject.js';
import { theorem } from '../../src/theory/statement/theorem.js';

/** ℓ(0), …, ℓ(K) by trying every partition; K is the least m ≥ 1 with ℓ(m) = 0. */
export function literalLosses(of: Environment): Rational[] {
  const losses = literalClauseLosses(of);
  return losses.slice(0, losses.findIndex((loss, m) => m > 0 && isZero(loss)) + 1);
}

/** The claim that the best contract with m clauses loses at most a share of the whole, for m = 0, …, K. */
export function lossesWithin(losses: readonly Rational[], share: (clauses: number, needed: number) => Rational): Conclusion[] {
  const needed = losses.length - 1;
  return losses.map((loss, m) =>
    claim([`ℓ(${m}), every partition tried`, loss], '<=', [
      `its share of ℓ(0), where K = ${needed}`,
      multiply(share(m, needed), losses[0]),
    ]),
  );
}

/** 1 − m/K. */
export const remainingShare = (clauses: number, needed: number): Rational => fraction(BigInt(needed - clauses), BigInt(needed));

export const clausesRecoverTheirShare = theorem<Subject>({
  id: 'clauses-recover-their-share',
  part: 'B5',
  title: 'With m of the K clauses that a perfect contract needs, m/K of the loss is avoided',
  uses: ['welfare'],
  statement: String.raw`Let $\ell(m)$ be the loss of the best forcing contract with at most $m$ clauses: the least $\Gamma^F_P$ over partitions $P$ of
$\Omega$ into at most $m$ blocks. Let $\ell(0) = W^* - \sum_\omega p(\omega) \min_a W(\omega,a)$, and let $K$ be the least $m \ge 1$ with
$\ell(m) = 0$: the least number of profiles among which every contingency finds a first best. Then for $0 \le m \le K$
$$\ell(m) \le \Bigl(1 - \frac mK\Bigr)\,\ell(0) \le \Bigl(1 - \frac 1K\Bigr)^m \ell(0),$$
and the first bound is attained for every $K$ and $m$. Choosing $m$ profiles and sending each contingency to its best one gives the same
$\ell(m)$.`,
  proof: String.raw`A partition into at most $m$ blocks with a profile for each is a set $S$ of at most $m$ profiles and an assignment of
contingencies to them, and the best assignment sends $\omega$ to the best of $S$ at $\omega$. So $\ell(m) = \ell(0) - \max_{|S| \le m} G(S)$ with
$G(S) = \sum_\omega p(\omega)[\max_{a \in S} W(\omega,a) - \min_a W(\omega,a)]$. Let $T$ have $K$ members and $G(T) = \ell(0)$; let
$a_1, \dots, a_K$ be its members in random order and $S_m$ the first $m$ of them. For each $\omega$ the best member of $T$ is in $S_m$ with probability $m/K$,
and otherwise $\max_{S_m} \ge \min_a$: so $E[G(S_m)] \ge \frac mK G(T)$, and some $S_m$ does as well as the mean. The second
inequality is Bernoulli's, and strict unless $m \le 1$. With $K$ equally likely contingencies, an action for each that is worth 1 there and 0 elsewhere, $m$ clauses lose exactly $1 - m/K$.`,
  sources: [
    {
      citation:
        'Nemhauser, Wolsey and Fisher (1978), An analysis of approximations for maximizing submodular set functions I, Math. Programming 14',
      relation: 'Their bound (1 − 1/K)^m is for greedy choices; the best choices do better, by averaging over the orders of a perfect one.',
    },
    {
      citation: 'Battigalli and Maggi (2002), Rigidity, discretion, and the costs of writing contracts, American Economic Review 92',
      relation: 'Clauses there have a cost each; here what the first m of them are worth.',
    },
  ],
  hypotheses: {},
  conclude: ({ environment }) => {
    const losses = literalLosses(environment);
    const byProfiles = clauseLosses(environment);
    return all(
      ...lossesWithin(losses, remainingShare),
      ...losses.map((loss, m) => claim([`ℓ(${m})`, loss], '=', [`the loss of the best ${m} profiles`, byProfiles[m]])),
      claim(['K', rational(losses.length - 1)], '=', [
        'the fewest profiles that hold a first best of every contingency',
        rational(clausesNeeded(environment)),
      ]),
    );
  },
});
