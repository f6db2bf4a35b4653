/**
 * # Hold-up takes a finite weight
 *
 * What an investor does to the others it does through the surplus. A deviation between first bests changes the surplus by what it changes the
 * investor's own cost, so that those who are tempted by it lead up a potential, which ends at a first best that nothing free tempts from.
 * Everything else is a ratio: what the others lose per what all lose, less one.
 *
 * Notation. u_i = s_i·v(e) − c_i(e_i), a passive agent takes what is left; λ for u_i + λW.
 * Scope. Any surplus, costs and shares: neither monotone nor supermodular, negative or above 1.
 * References. Grossman and Hart (1986); Apt and Schäfer (2014) for levels.
 */
import { divide, equal, isPositive, maximum, multiply, ONE, type Rational, subtract, sum, ZERO } from '../../src/exact/rational.js';
import { deviationsFrom } from '../../src/game/profile.js';
import { leastWeight } from '../../src/prosocial/least-weight.js';
import { greaterThreshold, INFINITE, type Threshold, thresholdAtMost } from '../../src/prosocial/threshold.js';
import { all, claim } from '../../src/theory/statement/conclusion.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { theorem } from '../../src/theory/statement/theorem.js';
import { investedIn, investmentsOf, levelsOf } from './hold-ups.js';

/** The weight at which losses of `others` cease to be worth it to who makes all together lose `total`. */
const stops = (others: Rational, total: Rational): Threshold =>
  !isPositive(total) ? (isPositive(others) ? INFINITE : ZERO) : greaterThreshold(ZERO, subtract(divide(others, total), ONE));

/** min over first bests of max over deviations of what the others lose per what all lose, less 1; from shares, costs and surplus alone. */
function holdUpLevel({ environment: of, parameters }: FamilySubject): Threshold {
  const { shares, costs, surplus } = investmentsOf(levelsOf(of), parameters);
  const profiles = of.welfare[0].map((_, profile) => profile);
  const v = profiles.map((profile) => surplus(investedIn(of, profile)));
  const net = profiles.map((profile) => subtract(v[profile], sum(investedIn(of, profile).map((level, i) => costs[i][level]))));
  const best = net.reduce(maximum);
  return profiles
    .filter((profile) => equal(net[profile], best))
    .map((profile) =>
      deviationsFrom(of, profile)
        .map(({ agent, to }) => stops(multiply(subtract(ONE, shares[agent]), subtract(v[profile], v[to])), subtract(best, net[to])))
        .reduce(greaterThreshold, ZERO),
    )
    .reduce((x, y) => (thresholdAtMost(x, y) ? x : y));
}

export const holdUpTakesAFiniteWeight = theorem<FamilySubject>({
  id: 'hold-up-takes-a-finite-weight',
  part: 'D: hold-up',
  title: 'Hold-up takes a finite weight',
  uses: ['welfare', 'prosocial utility', 'equilibrium'],
  statement: String.raw`Let $u_i = s_i v(e) - c_i(e_i)$ on finite chains, a passive agent taking the rest of $v$, whatever $v$, $c$ and $s$. Then
$\lambda^\ast(E)$ is finite, and
$$\lambda^\ast(E) = \min_{e \in F} \max_{i, e'_i} \Bigl[ \frac{(1-s_i)\,(v(e) - v(e'_i,e_{-i}))}{W(e) - W(e'_i,e_{-i})} - 1 \Bigr]^+$$
(infinite for a positive numerator over 0, 0 for another).`,
  proof: String.raw`A deviation of $i$ from a first best costs all $\ell \ge 0$ and the others $(1-s_i)(v(e) - v(e'))$, so that $i$ gains the
difference. If $\ell \gt 0$, gain$/\ell$ is the ratio less 1. If $\ell = 0$, it tempts iff the others lose by it; then $v$ and $c_i$ change
by the same, and the potential $\sum_{s_i \gt 1} c_i(e_i) - \sum_{s_i \lt 1} c_i(e_i)$ rises. So at a first best where it is greatest nothing free
tempts.`,
  sources: [
    {
      citation: 'Grossman and Hart (1986), The costs and benefits of ownership, Journal of Political Economy 94',
      relation: 'The setting; ownership moves shares there, prosociality replaces them here.',
    },
    {
      citation: 'Apt and Schäfer (2014), Selfishness level of strategic games, Journal of Artificial Intelligence Research 49',
      relation:
        'Their theorem that finite ordinal potential games have a finite level covers positive shares, v − Σ c_i/s_i being a potential; here for any shares, and the level computed.',
    },
  ],
  hypotheses: {},
  conclude: (subject) => {
    const level = leastWeight(subject.environment);
    return all(
      claim(['the least weight λ*(E)', level], '=', ['the least over first bests of the largest ratio', holdUpLevel(subject)]),
      claim(['the least weight λ*(E)', level], '<', ['no finite weight', 'infinite']),
    );
  },
});
