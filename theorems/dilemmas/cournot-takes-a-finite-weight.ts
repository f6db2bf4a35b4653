/**
 * # On a finite grid Cournot competition takes a finite weight
 *
 * All that one firm does to another it does through the price. Among the first bests of the firms take one of least price: a deviation that
 * costs them all nothing leads to another first best, where the price is no lower and no other firm sells for less, so that the deviator
 * cannot have gained.
 *
 * Notation. u_i = q_i·P(Q) − C_i(q_i), Q = Σ q_i; λ for u_i + λW. Welfare is that of the firms: buyers are no agents.
 * Scope. Any prices, falling or not, any costs, different ones too, ties included; the commons is the case without costs.
 * References. Apt and Schäfer (2014): with quantities from an interval the level is infinite. See `linear-cournot-threshold` for how it grows.
 */

import { range } from '../../src/exact/range.js';
import { isNegative, less, rational, ZERO } from '../../src/exact/rational.js';
import { cournot } from '../../src/game/dilemmas/cournot.js';
import { firstBests } from '../../src/game/environment.js';
import { actionsIn } from '../../src/game/profile.js';
import { leastWeight } from '../../src/prosocial/least-weight.js';
import { INFINITE, profileThreshold } from '../../src/prosocial/threshold.js';
import { all, claim, implies } from '../../src/theory/statement/conclusion.js';
import type { Family } from '../../src/theory/statement/family.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { hypothesis, theorem } from '../../src/theory/statement/theorem.js';

/** The names of prices, `P0`, `P1`, …, at every total, and of costs, `c1(1)`, …, of every quantity but the least. */
export const cournotNames = (firms: number, low: number, high: number) => ({
  prices: range(firms * low, firms * high).map((total) => `P${total}`),
  costs: range(1, firms).flatMap((i) => range(low + 1, high).map((q) => `c${i}(${q})`)),
});

/** Cournot competition of so many firms with quantities from `low` to `high`, by prices and costs; the least quantity costs nothing. */
export const cournotFamily = (firms: number, low: number, high: number): Family => ({
  name: `Cournot, ${firms} firms, quantities ${low}..${high}`,
  build: (parameters) =>
    cournot({
      quantities: range(1, firms).map(() => ({ low, high })),
      price: (total) => parameters[`P${total}`],
      cost: (agent, quantity) => (quantity === low ? ZERO : parameters[`c${agent + 1}(${quantity})`]),
    }),
});

/** P(Q) in a profile. */
const priceIn = ({ environment: of, parameters }: FamilySubject, profile: number) =>
  parameters[`P${actionsIn(of, profile).reduce((total, action, i) => total + Number(of.actions[i][action]), 0)}`];

const sells = ({ environment }: FamilySubject): boolean => environment.actions.flat().every((quantity) => !isNegative(rational(quantity)));

export const cournotTakesAFiniteWeight = theorem<FamilySubject>({
  id: 'cournot-takes-a-finite-weight',
  part: 'D: Cournot',
  title: 'On a finite grid Cournot competition takes a finite weight',
  uses: ['welfare', 'prosocial utility', 'equilibrium'],
  statement: String.raw`Let finitely many quantities $q_i \ge 0$ be open to each firm, and $u_i = q_i P(Q) - C_i(q_i)$ with any $P$ and $C_i$. Then
$\lambda^\ast(E)$ is finite: a first best of least price is an equilibrium of $v^\lambda$ for all large $\lambda$.`,
  proof: String.raw`Let a firm deviate at no loss from a first best of least price. It arrives at a first best, so that the price there is $P' \ge P$. The
others gain $\sum_{j \ne i} q_j (P' - P) \ge 0$, and all together nothing: the deviator gains nothing. All other temptations have a positive loss.`,
  sources: [
    {
      citation: 'Apt and Schäfer (2014), Selfishness level of strategic games, Journal of Artificial Intelligence Research 49',
      relation:
        'Infinite for linear Cournot competition with quantities from an interval: the limit of the finite levels here. Finite for every finite ordinal potential game, as with one unit cost for all; here for any costs, with which there need be no potential.',
    },
  ],
  hypotheses: {
    'nonnegative-quantities': hypothesis('no firm can buy: quantities are ≥ 0', sells),
  },
  conclude: (subject) => {
    const { environment } = subject;
    const cheapest = firstBests(environment, 0).reduce((x, y) => (less(priceIn(subject, y), priceIn(subject, x)) ? y : x));
    return all(
      claim(['the least weight λ*(E)', leastWeight(environment)], '<', ['no finite weight', 'infinite']),
      implies(
        ['no firm can buy', sells(subject)],
        ['the first best of least price needs a finite weight', profileThreshold(environment, 0, cheapest) !== INFINITE],
      ),
    );
  },
});
