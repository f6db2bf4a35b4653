/**
 * # The weight that linear Cournot competition takes grows with the number of its quantities
 *
 * With a linear price the best total, one unit more, and an equal share of it decide the weight. Counted in the units of the grid the best
 * total is half of what chokes demand; the finer the grid, the more units that is, and the weight grows with it without bound. That is
 * what is behind the infinite level of the textbook game, and of the commons.
 *
 * Notation. u_i = h_i·(A − H) with h_i ∈ {0, …, cap}, H = Σ h_i: A is what demand exceeds unit cost by, in units of the grid.
 * References. Cournot (1838); Apt and Schäfer (2014) for the infinite level with quantities from an interval.
 */
import { range } from '../../src/exact/range.js';
import { add, atMost, divide, equal, multiply, ONE, type Rational, rational, subtract, ZERO } from '../../src/exact/rational.js';
import { commons } from '../../src/game/dilemmas/cournot.js';
import { leastWeight } from '../../src/prosocial/least-weight.js';
import { greaterThreshold, ratio } from '../../src/prosocial/threshold.js';
import { all, claim, type Quantity } from '../../src/theory/statement/conclusion.js';
import type { Family } from '../../src/theory/statement/family.js';
import { natural } from '../../src/theory/statement/natural.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { hypothesis, theorem } from '../../src/theory/statement/theorem.js';

/** Linear Cournot competition of up to four firms. */
export const LINEAR_COURNOT: Family = {
  name: 'linear Cournot',
  build: ({ n, cap, A }) => {
    const [firms, most] = [natural(n, 1, 4), natural(cap, 1, 12)];
    if (firms === null || most === null) return null;
    return commons(new Array<number>(firms).fill(most), (total) => subtract(A, rational(total)));
  },
};

/** H*, the largest total that is worth most: of those up to `most` the greatest with 2H ≤ A + 1, or 0. */
export const bestTotal = (A: Rational, most: number): number =>
  range(1, most).filter((total) => atMost(rational(2 * total), add(A, ONE))).length;

/** n and cap as numbers. */
export const sizesOf = ({ environment: { actions } }: FamilySubject) => ({ firms: actions.length, cap: actions[0].length - 1 });

/** (n − 1)A/2n − 1. */
export const evenly = (n: Rational, A: Rational): Rational => subtract(divide(multiply(subtract(n, ONE), A), add(n, n)), ONE);

export const linearCournotThreshold = theorem<FamilySubject>({
  id: 'linear-cournot-threshold',
  part: 'D: Cournot',
  title: 'The weight that linear Cournot competition takes grows with the number of its quantities',
  uses: ['welfare', 'prosocial utility', 'equilibrium'],
  statement: String.raw`Let $n$ firms choose $h_i \in \lbrace 0, \dots, \mathrm{cap} \rbrace$ and get $h_i (A - H)$. If
$H^\ast = \max\lbrace 0, \lfloor \tfrac{A+1}{2} \rfloor \rbrace$ is less than $n\,\mathrm{cap}$, then
$$\lambda^\ast(E) = \max\Bigl\lbrace 0, \frac{H^\ast - \lfloor H^\ast/n \rfloor}{2H^\ast + 1 - A} - 1 \Bigr\rbrace,$$
which for $n \ge 2$ grows without bound in $A$. Where $n \ge 2$, $A \gt 0$ and $2n$ divides $A$, it is $\frac{(n-1)A}{2n} - 1$.`,
  proof: String.raw`$W(H) = H(A-H)$ is largest at $H^\ast$ and, if $A$ is odd and positive, also at $H^\ast - 1$, where to add one is free. An agent with $h$ of
$H^\ast$ who adds $k$ costs all $k(2H^\ast + k - A) \gt 0$ and takes $k(H^\ast - h)$ from the others: a ratio of
$\frac{H^\ast - h}{2H^\ast + k - A} - 1$, greatest at $k = 1$ and for the least $h$. Who takes less gains nothing. Shares as equal as can be have the
largest least share, $\lfloor H^\ast/n \rfloor$, which is below the cap. At the smaller total the ratio is infinite, or, if no other agent
takes anything, not positive, as it then is at $H^\ast$ too. If $A = 2nk$ with $k \ge 1$ then $H^\ast = nk$ and $2H^\ast + 1 - A = 1$, so that the ratio is $(n-1)k - 1$, which for $n \ge 2$ is not negative.`,
  sources: [
    {
      citation: 'Apt and Schäfer (2014), Selfishness level of strategic games, Journal of Artificial Intelligence Research 49',
      relation:
        'Cournot competition with quantities from an interval has infinite level; finite ordinal potential games, of which this is one, have a finite one.',
    },
  ],
  hypotheses: {
    'room-for-more': hypothesis('the best total is below the sum of the caps', (subject) => {
      const { firms, cap } = sizesOf(subject);
      return bestTotal(subject.parameters.A, firms * cap) < firms * cap;
    }),
  },
  conclude: (subject) => {
    const { n, A } = subject.parameters;
    const { firms, cap } = sizesOf(subject);
    const best = bestTotal(A, firms * cap);
    const others = rational(best - Math.floor(best / firms));
    const loss = subtract(rational(2 * best + 1), A);
    const needed: [string, Quantity] = ['the least weight λ*(E)', leastWeight(subject.environment)];
    const divides = firms >= 2 && range(1, cap).some((k) => equal(A, rational(2 * firms * k)));
    return all(
      claim(needed, '=', [
        'max{0, (H* − ⌊H*/n⌋)/(2H* + 1 − A) − 1}',
        greaterThreshold(ZERO, ratio({ gain: subtract(others, loss), loss })),
      ]),
      ...(divides ? [claim(needed, '=', ['(n − 1)A/2n − 1', evenly(n, A)])] : []),
    );
  },
});
