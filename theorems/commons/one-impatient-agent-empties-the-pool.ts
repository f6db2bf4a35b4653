/**
 * # One impatient agent empties the pool
 *
 * What one agent does not catch, all others can. Where a unit left grows to less, for her, than it is worth at once, she catches everything; and as she will do
 * so in every later month, nobody has anything to wait for. So prosocial agents, however many and however prosocial, change nothing as
 * long as one is below λ_0.
 *
 * Notation. λ_0 = (n − r)/(n(r − 1)), infinite where r ≤ 1, with r the largest factor where growth is seen and the mean where it is not.
 * Scope. Pure subgame-perfect equilibria that may depend on everything that happened; weights are finite; each of the three sharing rules.
 * References. Levhari and Mirman (1980); Apt and Schäfer (2014) for public goods, whose threshold at c = r this is.
 */
import { type Commons, SHARINGS, type Sight } from '../../src/commons/commons.js';
import { equilibriumPlays } from '../../src/commons/subgame-perfect.js';
import { unravellingWeight } from '../../src/commons/unravelling.js';
import { less, negate, ONE } from '../../src/exact/rational.js';
import { all, type Conclusion, sameSet } from '../../src/theory/statement/conclusion.js';
import type { Parameters } from '../../src/theory/statement/family.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { hypothesis, theorem } from '../../src/theory/statement/theorem.js';
import { commonsIn } from './commons-family.js';

/** The first agent has weight `weight`, the others have weight `other`. */
export const unlike = (parameters: Parameters, seen: Sight = 'before'): Commons =>
  commonsIn(parameters, { seen, weights: (agent) => (agent === 0 ? parameters.weight : parameters.other) });

export const isBelow = (of: Commons, { weight }: Parameters): boolean => {
  const bound = unravellingWeight(of);
  return bound === 'infinite' || less(weight, bound);
};

/** That nothing is left after the first month of any equilibrium, under each rule. */
export const empties = (of: Commons): Conclusion =>
  all(
    ...SHARINGS.map((sharing) =>
      sameSet(
        [
          `what some equilibrium leaves after the first month (${sharing})`,
          equilibriumPlays({ ...of, sharing }).flatMap((plays) => plays.map(({ left }) => String(left))),
        ],
        ['nothing', ['0']],
      ),
    ),
  );

const notSpiteful = hypothesis<FamilySubject>("the first agent's weight is above −1", ({ parameters: { weight } }) =>
  less(negate(ONE), weight),
);

const source = {
  citation: 'Levhari and Mirman (1980), The great fish war: an example using a dynamic Cournot–Nash solution, Bell Journal of Economics 11',
  relation:
    'Overfishing of a growing stock by agents who care for themselves; here with whole units, finitely many months and prosocial agents.',
};

const proof = String.raw`By backward induction: from the next month on the pool is emptied at once and everyone gets $S'/n$ of it. For claiming everything
secures $S'/n$ under each rule, and $W = S'$, which it is in that equilibrium too: so nobody has less, and they have $S'$ together. Suppose claims sum to $S - x$ with $x \gt 0$. They are not contested, and the agent of weight $\lambda$ may claim $x$ more and get it.
That pays $(1+\lambda)x$ at once and costs $(\frac{1}{n}+\lambda)\lfloor rx \rfloor$ or less, in expectation where $r$ is not seen, which is less if $\lambda \gt -1$ and
$(1+\lambda) \gt (\frac{1}{n}+\lambda) r$, that is $\lambda \lt \lambda_0$ if $r \gt 1$, and always if $r \le 1$. So nothing is left.`;

export const oneImpatientAgentEmptiesThePool = theorem<FamilySubject>({
  id: 'one-impatient-agent-empties-the-pool',
  part: 'F2',
  title: 'One impatient agent empties the pool',
  uses: [],
  statement: String.raw`Let growth be seen and $r$ be the largest factor. If one of $n \ge 2$ agents has a weight
$-1 \lt \lambda \lt \lambda_0 = \dfrac{n-r}{n(r-1)}$ (any weight if $r \le 1$), then in every pure subgame-perfect equilibrium the pool is empty after the first
month, whatever the number of months, the rule by which contested claims are shared, and the finite weights of the others, even below 0.`,
  proof,
  sources: [source],
  hypotheses: {
    'not-spiteful': notSpiteful,
    'below-unravelling': hypothesis("the first agent's weight is below λ_0 at the largest factor", ({ parameters }) =>
      isBelow(unlike(parameters), parameters),
    ),
  },
  conclude: ({ parameters }) => empties(unlike(parameters)),
});

export const oneImpatientAgentEmptiesAPoolUnseen = theorem<FamilySubject>({
  id: 'one-impatient-agent-empties-a-pool-unseen',
  part: 'F2',
  title: 'Where growth is not seen, the mean factor is what unravels',
  uses: [],
  statement: String.raw`Let growth not be seen and $\bar r$ be the mean factor. If one of $n \ge 2$ agents has a weight
$-1 \lt \lambda \lt \dfrac{n-\bar r}{n(\bar r-1)}$ (any weight if $\bar r \le 1$), then in every pure subgame-perfect equilibrium the pool is empty after the
first month, as above.`,
  proof,
  sources: [source],
  hypotheses: {
    'not-spiteful': notSpiteful,
    'below-unravelling': hypothesis("the first agent's weight is below λ_0 at the mean factor", ({ parameters }) =>
      isBelow(unlike(parameters, 'never'), parameters),
    ),
  },
  conclude: ({ parameters }) => empties(unlike(parameters, 'never')),
});
