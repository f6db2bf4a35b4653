/**
 * # A run of a commons
 *
 * Month by month: what is claimed is shared out, what is left grows. The run is over after the last month, or when nothing is left to claim.
 */
import type { Commons } from '../commons/commons.js';
import { nextStock } from '../commons/growth.js';
import { awards } from '../commons/sharing.js';
import { type Rational, rational, subtract, sum, toSafeInteger } from '../exact/rational.js';
import { drawAction } from './draw-action.js';
import { toDouble } from './logit-game.js';
import { blindCaps, type Situation } from './scripted-commons.js';

/** A month as it went. */
export interface MonthPlayed extends Situation {
  readonly claims: readonly (number | null)[];
  readonly catches: readonly Rational[];
}

/**
 * Plays a run: `ask` for the claims of a month, an unread claim catching nothing; `draw` numbers uniform on [0, 1) for growth and lots.
 * `enforced` caps the catches. Months come as they are played.
 */
export async function* commonsRun(
  of: Commons,
  ask: (situation: Situation) => Promise<readonly (number | null)[]>,
  draw: () => number,
  enforced: boolean,
): AsyncGenerator<MonthPlayed> {
  const odds = of.growth.map(({ probability }) => toDouble(probability));
  const caps = enforced ? blindCaps(of) : null;
  let stock = of.start;
  for (let month = 1; month <= of.months && stock > 0; month++) {
    const situation = { month, stock, growth: drawAction(odds, draw()) };
    const claims = await ask(situation);
    const allowed = caps?.(situation);
    const wanted = claims.map((claim, agent) => {
      const most = allowed === undefined ? null : toSafeInteger(allowed[agent]);
      return most === null ? (claim ?? 0) : Math.min(claim ?? 0, most);
    });
    const catches = awards(of, stock, wanted, (wanting) => wanting[Math.floor(draw() * wanting.length)]);
    yield { ...situation, claims, catches };
    // Contested claims leave nothing, and others are natural numbers.
    const left = toSafeInteger(subtract(rational(stock), sum(catches))) ?? 0;
    stock = nextStock(of, left, of.growth[situation.growth].factor);
  }
}
