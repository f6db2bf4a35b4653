/**
 * # Conserving takes one weight, whatever the horizon
 *
 * A stock that all leave alone grows each month and is shared equally in the end. Who takes of it saves herself from sharing, and the last month is when
 * that is worth most for what it costs. So the weight that keeps all from it does not depend on how long they must wait.
 *
 * Notation. r what a month multiplies the stock by, T months. Conserving is taking nothing in any of them.
 * Scope. Plans that take half or all of what is there in one month; shares of what is taken at once are equal. Taking twice is worth no more: what a plan takes adds up, and
 * so do its gain and its loss.
 * References. Levhari and Mirman (1980); the public goods threshold at c = r.
 */

import { claimProfiles } from '../../src/commons/stage-game.js';
import { add, divide, fraction, greater, less, multiply, ONE, type Rational, rational, subtract, ZERO } from '../../src/exact/rational.js';
import { type Environment, environment } from '../../src/game/environment.js';
import { profileThreshold, ratio } from '../../src/prosocial/threshold.js';
import { claim } from '../../src/theory/statement/conclusion.js';
import type { Family } from '../../src/theory/statement/family.js';
import { natural } from '../../src/theory/statement/natural.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { hypothesis, theorem } from '../../src/theory/statement/theorem.js';

/** A plan: to conserve, or to take half or all of the stock in a month (from 0). */
const plansOf = (months: number): readonly (readonly [month: number, part: Rational])[] => [
  [-1, ZERO],
  ...Array.from({ length: months }).flatMap((_, month) => [[month, fraction(1n, 2n)] as const, [month, ONE] as const]),
];

/** What everyone gets who follows these plans: in each month those who take share what they ask for if it is too much; in the end all share the rest. */
function followed(plans: readonly (readonly [number, Rational])[], months: number, r: Rational): Rational[] {
  let stock = ONE;
  let got = plans.map(() => ZERO);
  for (let month = 0; month < months; month++) {
    const asked = plans.map(([when, part]) => (when === month ? part : ZERO));
    const total = asked.reduce(add, ZERO);
    const scale = greater(total, ONE) ? divide(stock, total) : stock;
    got = got.map((own, i) => add(own, multiply(asked[i], scale)));
    stock = multiply(subtract(stock, multiply(total, scale)), r);
  }
  return got.map((own) => add(own, divide(stock, rational(plans.length))));
}

/** A stock of 1 that n agents may leave to grow by r for T months. */
export const CONSERVED_STOCK: Family = {
  name: 'conserved stock',
  build: ({ n, T, r }): Environment | null => {
    const [agents, months] = [natural(n, 1, 4), natural(T, 1, 4)];
    if (agents === null || months === null || less(r, ZERO)) return null;
    const plans = plansOf(months);
    const names = plans.map(([month, part]) => (month < 0 ? 'conserve' : `${part === ONE ? 'all' : 'half'} in month ${month + 1}`));
    return environment({
      agents: Array.from({ length: agents }, (_, i) => String(i + 1)),
      actions: Array.from({ length: agents }, () => names),
      payoffs: [
        claimProfiles(agents, plans.length - 1).map((profile) =>
          followed(
            profile.map((plan) => plans[plan]),
            months,
            r,
          ),
        ),
      ],
    });
  },
};

export const conservingTakesOneWeight = theorem<FamilySubject>({
  id: 'conserving-takes-one-weight',
  part: 'H9',
  title: 'Conserving takes one weight, whatever the horizon',
  uses: ['welfare'],
  statement: String.raw`A stock grows by $r$ in each of $T$ months and is shared equally in the end by $n$ agents, each of whom may take of it. If $1 \lt r \lt n$,
conserving throughout is an equilibrium iff $\lambda \ge \dfrac{1-r/n}{r-1}$, whatever $T$.`,
  proof: String.raw`Conserving alone makes $r^T$, the most that can be had. Who takes $y$ in month $j$, when it could still grow $m = T-j+1$ times, gains
$y(1-r^m/n)$ and costs all $y(r^m-1)$: a ratio that falls with $m$, and is $(1-r/n)/(r-1) \gt 0$ in the last month. Takings of several months add up, and so do gains and losses.`,
  sources: [
    {
      citation: 'Apt and Schäfer (2014), Selfishness level of strategic games, Journal of Artificial Intelligence Research 49',
      relation: 'The level of the public goods game with multiplier r, which is what each month is.',
    },
  ],
  hypotheses: {
    grows: hypothesis('r > 1', ({ parameters: { r } }) => greater(r, ONE)),
    'not-for-one-alone': hypothesis('r < n', ({ parameters: { n, r } }) => less(r, n)),
  },
  conclude: ({ environment: of, parameters: { n, r } }) =>
    claim(['the least weight at which all conserve', profileThreshold(of, 0, 0)], '=', [
      '(1 − r/n)/(r − 1)',
      ratio({ gain: subtract(ONE, divide(r, n)), loss: subtract(r, ONE) }),
    ]),
});
