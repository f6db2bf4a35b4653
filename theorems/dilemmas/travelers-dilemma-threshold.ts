/**
 * # The traveler's dilemma takes more prosociality the finer the claims
 *
 * From both claiming the most, to claim one step less wins the bonus and costs one step; no other undercutting has so good a ratio. How many
 * claims there are and where they begin makes no difference, how far apart they are does: between ever finer claims the weight grows
 * without bound.
 *
 * Notation. Claims from `low` up, `claims` of them, a `step` apart; b the bonus; λ for u_i + λW.
 * References. Basu (1994), where claims are 2 to 100, a step is 1 and b ≥ 2; only b ≥ 1 is used.
 */
import { add, atMost, isPositive, multiply, rational, subtract } from '../../src/exact/rational.js';
import { travelersDilemma } from '../../src/game/dilemmas/travelers-dilemma.js';
import { leastWeight } from '../../src/prosocial/least-weight.js';
import { ratio } from '../../src/prosocial/threshold.js';
import { claim } from '../../src/theory/statement/conclusion.js';
import type { Family } from '../../src/theory/statement/family.js';
import { natural } from '../../src/theory/statement/natural.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { hypothesis, theorem } from '../../src/theory/statement/theorem.js';

/** The traveler's dilemmas with up to a hundred equidistant claims. */
export const TRAVELERS_DILEMMA: Family = {
  name: "traveler's dilemma",
  build: ({ low, step, claims, bonus }) => {
    const count = natural(claims, 1, 100);
    if (count === null || !isPositive(step)) return null;
    return travelersDilemma(
      Array.from({ length: count }, (_, k) => add(low, multiply(rational(k), step))),
      bonus,
    );
  },
};

export const travelersDilemmaThreshold = theorem<FamilySubject>({
  id: 'travelers-dilemma-threshold',
  part: "D: traveler's dilemma",
  title: "The traveler's dilemma takes more prosociality the finer the claims",
  uses: ['welfare', 'prosocial utility', 'equilibrium'],
  statement: String.raw`Two agents claim one of two or more amounts a step $s$ apart; both get the lesser claim, and a bonus $b \ge s$ goes
from the one who claimed more to the one who claimed less. Then $\lambda^\ast(E) = \dfrac{b-s}{2s}$; with whole claims, $\dfrac{b-1}{2}$.`,
  proof: String.raw`$W$ is twice the lesser claim, so that both claiming the most, $h$, is the only first best. To claim $h - x$ instead gains
$b - x$ and loses $2x$: a ratio $\frac{b}{2x} - \frac12$, greatest at $x = s$, where it is $\ge 0$.`,
  sources: [
    {
      citation: "Basu (1994), The traveler's dilemma, American Economic Review 84",
      relation: 'The game, with claims 2 to 100.',
    },
    {
      citation: 'Apt and Schäfer (2014), Selfishness level of strategic games, Journal of Artificial Intelligence Research 49',
      relation: 'The level (b − 1)/2 of that game; here for any range and step.',
    },
  ],
  hypotheses: {
    'two-claims': hypothesis('there are two claims or more', ({ parameters: { claims } }) => atMost(rational(2), claims)),
    'bonus-covers-a-step': hypothesis('b ≥ s', ({ parameters: { bonus, step } }) => atMost(step, bonus)),
  },
  conclude: ({ environment, parameters: { bonus, step } }) =>
    claim(['the least weight λ*(E)', leastWeight(environment)], '=', [
      '(b − s)/(2s)',
      ratio({ gain: subtract(bonus, step), loss: multiply(rational(2), step) }),
    ]),
});
