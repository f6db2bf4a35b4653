/**
 * # Nobody invests beyond the first best where returns are bargained away
 *
 * Investments that raise a surplus, and raise the returns of one another, are made before it is bargained over, and no contract can name
 * them. Who invests bears the cost and gets a share: no equilibrium, not even the best one, has anyone invest more than in the largest
 * first best.
 *
 * Notation. u_i = s_i·v(e) − c_i(e_i); a passive agent takes what is left of v, so that W = v − Σ c_i.
 * Scope. Finite chains of levels and any costs, increasing or not; pure equilibria. The largest first best is needed: below another one
 * there may be equilibria that exceed it.
 * References. Grossman and Hart (1986), Hart and Moore (1990); first bests as a lattice: Topkis (1978).
 */
import { atMost, isNegative, ONE, sum } from '../../src/exact/rational.js';
import { firstBests } from '../../src/game/environment.js';
import { selfishEquilibria } from '../../src/game/equilibrium.js';
import { all, implies, sameSet } from '../../src/theory/statement/conclusion.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { hypothesis, theorem } from '../../src/theory/statement/theorem.js';
import { investedIn, investmentsOf, isNondecreasing, isSupermodular, levelsOf, meetOrJoin } from './hold-ups.js';

/** What each gets of the surplus. */
const sharesOf = ({ environment, parameters }: FamilySubject) => investmentsOf(levelsOf(environment), parameters).shares;

/** That the pure equilibria are all at or below a profile, coordinate by coordinate. */
export const equilibriaAtMost = ({ environment: of }: FamilySubject, bound: number) => {
  const found = selfishEquilibria(of, 0);
  const text = (profile: number) => `(${investedIn(of, profile).join(',')})`;
  return sameSet(
    ['the pure equilibria', found.map(text)],
    [`those at or below ${text(bound)}`, found.filter((profile) => meetOrJoin(of, Math.max, profile, bound) === bound).map(text)],
  );
};

/** The least profile at or above every first best. */
export const joinOfFirstBests = ({ environment: of }: FamilySubject): number =>
  firstBests(of, 0).reduce((a, b) => meetOrJoin(of, Math.max, a, b));

export const noInvestmentBeyondTheFirstBest = theorem<FamilySubject>({
  id: 'no-investment-beyond-the-first-best',
  part: 'B9',
  title: 'Nobody invests beyond the first best where returns are bargained away',
  uses: ['welfare', 'equilibrium'],
  statement: String.raw`Agents invest $e_i$ from finite chains at costs $c_i(e_i)$, and share the surplus: $u_i = s_i v(e) - c_i(e_i)$ with
$s_i \ge 0$ and $\sum_i s_i \le 1$, a passive agent taking the rest. If $v$ is nondecreasing and supermodular, there is a largest first best
$\bar e$, and every pure equilibrium $e$ has $e_i \le \bar e_i$ for all $i$.`,
  proof: String.raw`$W = v - \sum_i c_i$ is supermodular, so the join of two first bests is one, and there is a largest, $\bar e$. Let $e$ be an
equilibrium, $J$ the set of $i$ with $e_i \gt \bar e_i$, and suppose $J$ is not empty. Then $e \vee \bar e$ is above $\bar e$ and no first best, so
$W(e \vee \bar e) \lt W(\bar e)$, and $W(e \wedge \bar e) \gt W(e)$ by supermodularity: with
$T = v(e) - v(e \wedge \bar e)$ and $\Delta_i = c_i(e_i) - c_i(\bar e_i)$,
$$\sum_{i \in J} \Delta_i \gt T \ge 0.$$
But no $i \in J$ gains by $\bar e_i$: $\Delta_i \le s_i [v(e) - v(\bar e_i, e_{-i})] \le s_i T$, since $(\bar e_i, e_{-i}) \ge e \wedge \bar e$ and
$s_i \ge 0$. Summed over $J$, $\sum_J \Delta_i \le T \sum_J s_i \le T$: a contradiction.`,
  sources: [
    {
      citation: 'Hart and Moore (1990), Property rights and the nature of the firm, Journal of Political Economy 98',
      relation:
        'Underinvestment with differentiable functions and first-order conditions; here finite chains, ties, and every equilibrium.',
    },
    {
      citation: 'Topkis (1978), Minimizing a submodular function on a lattice, Operations Research 26',
      relation: 'That the maximisers of a supermodular function form a lattice.',
    },
  ],
  hypotheses: {
    nondecreasing: hypothesis('to invest more never lowers the surplus', isNondecreasing),
    supermodular: hypothesis('investments raise the returns of one another, or leave them: v is supermodular', isSupermodular),
    'nonnegative-shares': hypothesis('every share is ≥ 0', (subject) => !sharesOf(subject).some(isNegative)),
    'shares-of-one': hypothesis('the shares sum to at most 1', (subject) => atMost(sum(sharesOf(subject)), ONE)),
  },
  conclude: (subject) => {
    const { environment: of } = subject;
    const largest = joinOfFirstBests(subject);
    return all(
      equilibriaAtMost(subject, largest),
      implies(['v is supermodular', isSupermodular(subject)], ['the join of all first bests is one', firstBests(of, 0).includes(largest)]),
    );
  },
});
