/**
 * # What contributing to a public good takes
 *
 * A unit kept is worth more to its owner than her share of it contributed, and less than what it makes for everyone. All ratios of gain to
 * loss are the same, so that one weight decides, whatever others do and however much is kept.
 *
 * Notation. n agents, m units each, c what a unit contributed is multiplied by; λ for u_i + λW.
 * References. Apt and Schäfer (2014), where contributions are any fraction of the endowment.
 */
import { divide, greater, ONE, subtract } from '../../src/exact/rational.js';
import { publicGoods } from '../../src/game/dilemmas/public-goods.js';
import { leastWeight } from '../../src/prosocial/least-weight.js';
import { ratio } from '../../src/prosocial/threshold.js';
import { claim } from '../../src/theory/statement/conclusion.js';
import type { Family } from '../../src/theory/statement/family.js';
import { natural } from '../../src/theory/statement/natural.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { hypothesis, theorem } from '../../src/theory/statement/theorem.js';

/** Public goods games of two to five agents with up to four units each. */
export const PUBLIC_GOODS: Family = {
  name: 'public goods',
  build: ({ n, m, c }) => {
    const [agents, units] = [natural(n, 2, 5), natural(m, 1, 4)];
    return agents === null || units === null ? null : publicGoods(agents, units, c);
  },
};

export const publicGoodsThreshold = theorem<FamilySubject>({
  id: 'public-goods-threshold',
  part: 'D: public goods',
  title: 'What contributing to a public good takes',
  uses: ['welfare', 'prosocial utility', 'equilibrium'],
  statement: String.raw`Each of $n$ agents contributes $0, \dots, m$ units; a unit is multiplied by $c$ and shared equally. If
$1 \lt c \lt n$, then $\lambda^\ast(E) = \dfrac{1 - c/n}{c - 1}$.`,
  proof: String.raw`$W = (c-1) \sum_j a_j$, so that to contribute all is the only first best. Who holds back $k$ units gains $k(1 - c/n) \gt 0$
and costs everyone together $k(c-1) \gt 0$.`,
  sources: [
    {
      citation: 'Apt and Schäfer (2014), Selfishness level of strategic games, Journal of Artificial Intelligence Research 49',
      relation: 'The same closed form, max{0, (1 − c/n)/(c − 1)}, for contributions from an interval.',
    },
  ],
  hypotheses: {
    'worth-it-together': hypothesis('c > 1: a unit makes more than it costs', ({ parameters: { c } }) => greater(c, ONE)),
    'not-worth-it-alone': hypothesis('c < n: it makes less than it costs for who contributes it', ({ parameters: { n, c } }) =>
      greater(n, c),
    ),
  },
  conclude: ({ environment, parameters: { n, c } }) =>
    claim(['the least weight λ*(E)', leastWeight(environment)], '=', [
      '(1 − c/n)/(c − 1)',
      ratio({ gain: subtract(ONE, divide(c, n)), loss: subtract(c, ONE) }),
    ]),
});
