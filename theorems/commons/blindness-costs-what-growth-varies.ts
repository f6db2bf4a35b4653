/**
 * # Blindness costs what the best growth varies
 *
 * All that is caught is what was there and what has grown. So the optimum leaves, each month, the rest from which the pool grows most; who
 * sees the growth chooses that rest for each factor, who does not for all of them at once. The difference is what any quota loses that is set by month and
 * stock and blind to growth.
 *
 * Notation. g_r(x) = min(K, ⌊rx⌋) − x, the growth of x units; x_r the least rest that maximises it, x_0 the least that maximises E g_r.
 * References. Reed (1979), constant escapement; Gordon (1954).
 */

import type { Commons } from '../../src/commons/commons.js';
import { successors } from '../../src/commons/growth.js';
import { literalOptimum } from '../../src/commons/literal.js';
import { bestGrowth, optimumBound } from '../../src/commons/optimum-bound.js';
import { multiply, type Rational, rational, subtract, sum } from '../../src/exact/rational.js';
import { all, claim } from '../../src/theory/statement/conclusion.js';
import type { Parameters } from '../../src/theory/statement/family.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { hypothesis, theorem } from '../../src/theory/statement/theorem.js';
import { commonsIn } from './commons-family.js';

/** Whether, growth being seen, each best rest grows by its own factor to a stock of which every best rest can be left, as at the start. */
export function comesBack(of: Commons): boolean {
  const rests = bestGrowth(of).map((best) => best.rests[0]);
  const most = Math.max(...rests);
  return of.start >= most && rests.every((left, k) => successors(of)[k][left] >= most);
}

/** Σ over signals of the odds times the best growth: what a month adds. */
const monthly = (of: Commons): Rational => sum(bestGrowth(of).map(({ odds, growth }) => multiply(odds, growth)));

export const seenAndUnseen = (parameters: Parameters): readonly [Commons, Commons] => [
  commonsIn(parameters),
  commonsIn(parameters, { seen: 'never' }),
];

export const blindnessCostsWhatGrowthVaries = theorem<FamilySubject>({
  id: 'blindness-costs-what-growth-varies',
  part: 'F1',
  title: 'Blindness costs what the best growth varies',
  uses: [],
  statement: String.raw`Let $g_r(x) = \min(K, \lfloor rx \rfloor) - x$, and let $x_r$ be its least maximiser. If the stock at the start, and what
each $x_r$ grows to by $r$, are at least every $x_{r'}$, then the optimum is $S_1 + (T-1)\,\mathbb{E}\max_x g_r(x)$ where growth is seen and $S_1 + (T-1)\max_x \mathbb{E}\,g_r(x)$ where it is not, so
that every quota by month and stock loses at least
$(T-1)\,(\mathbb{E}\max_x g_r(x) - \max_x \mathbb{E}\,g_r(x))$.`,
  proof: String.raw`What is caught in all is $S_1$ and what the rests of the first $T-1$ months have grown by, less what is left in the end. A
rest may depend on the factor where it is seen, so that it grows in expectation by no more than $\mathbb{E}\max_x g_r(x)$; where it is not seen, by no
more than $\max_x \mathbb{E}\,g_r(x)$. Leaving $x_r$ each month, or $x_0$, the least maximiser of $\mathbb{E}\,g_r$, and nothing in the last attains this where
there is always so much to leave: at the start, and after each rest. For $x_r$ that is the hypothesis. If a factor is below 1 its best rest is 0, from which nothing
comes back, so that all best rests are 0, and $x_0$ too. Else no rest shrinks; each $g_r$ rises weakly up to $x_r$ and does not rise beyond, so that $x_0$ does
not exceed the largest $x_r$, and is there to be left at the start and whenever it has been left. A quota is a plan that does not see growth.`,
  sources: [
    {
      citation:
        'Reed (1979), Optimal escapement levels in stochastic and deterministic harvesting models, Journal of Environmental Economics and Management 6',
      relation:
        'Constant escapement is optimal; here in whole units, with a cap, over finitely many months and with no discount, and what seeing growth is worth.',
    },
  ],
  hypotheses: {
    'comes-back': hypothesis('each best rest grows to a stock of which every best rest can be left, as at the start', ({ parameters }) =>
      comesBack(seenAndUnseen(parameters)[0]),
    ),
  },
  conclude: ({ parameters }) => {
    const [seen, unseen] = seenAndUnseen(parameters);
    const [best, blind] = [literalOptimum(seen), literalOptimum(unseen)];
    return all(
      claim(['the optimum seen, by trying every total', best], '=', ['S + (T − 1)·E max growth', optimumBound(seen)]),
      claim(['the optimum unseen, by trying every total', blind], '=', ['S + (T − 1)·max E growth', optimumBound(unseen)]),
      claim(['what blindness costs', subtract(best, blind)], '=', [
        '(T − 1)·(E max growth − max E growth)',
        multiply(rational(seen.months - 1), subtract(monthly(seen), monthly(unseen))),
      ]),
    );
  },
});
