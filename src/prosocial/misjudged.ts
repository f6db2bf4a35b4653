/**
 * # Misjudged welfare
 *
 * Prosocial agents may be wrong about what others get. Agent i takes welfare to be W̃_i and maximises u_i + λ W̃_i. If every W̃_i is within η
 * of W, a deviation of loss ℓ may look as if it lost ℓ − 2η only; the worst table makes every deviation from a choice look so at once (C9).
 */

import type { Choice } from '../contract/language/setting.js';
import { add, divide, isPositive, negate, type Rational, subtract, ZERO } from '../exact/rational.js';
import { type Environment, loss, type PayoffTable } from '../game/environment.js';
import { interpretationOf } from '../game/interpretation.js';
import { deviationsFrom } from '../game/profile.js';
import { greaterThreshold, INFINITE, type Threshold, temptations } from './threshold.js';

/** v_i with W̃_i for W, u_i + λ W̃_i unless it is interpreted otherwise, as `utilities[contingency][profile][agent]`; `perceived` lists W̃_i likewise. */
export function misjudgedUtilities(of: Environment, weight: Rational, perceived: PayoffTable): PayoffTable {
  const { prosocial } = interpretationOf(of);
  return of.payoffs.map((table, w) =>
    table.map((payoffs, a) => payoffs.map((_, agent) => prosocial.of({ payoffs, agent, welfare: perceived[w][a][agent], weight }))),
  );
}

/** The table within η of welfare that speaks most against a choice: W − η at the choice, W + η everywhere else. */
export const worstPerception = (of: Environment, choice: Choice, error: Rational): PayoffTable =>
  of.welfare.map((row, w) => row.map((welfare, a) => of.agents.map(() => add(welfare, a === choice[w] ? negate(error) : error))));

/** The largest gain/(loss − 2η) over the temptations from a choice; 0 if there are none, infinite where one has loss ≤ 2η. */
export const misjudgedThreshold = (of: Environment, choice: Choice, error: Rational): Threshold =>
  choice
    .flatMap((profile, w) => temptations(of, w, profile))
    .map((temptation): Threshold => {
      const apparent = subtract(temptation.loss, add(error, error));
      return isPositive(apparent) ? divide(temptation.gain, apparent) : INFINITE;
    })
    .reduce(greaterThreshold, ZERO);

/** Whether every deviation from a choice loses more than 2η. */
export const losesMoreThanTwice = (of: Environment, choice: Choice, error: Rational): boolean =>
  choice.every((profile, w) =>
    deviationsFrom(of, profile).every((deviation) => isPositive(subtract(loss(of, w, profile, deviation), add(error, error)))),
  );
