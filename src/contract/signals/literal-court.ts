/**
 * # The best contract before a noisy court, literally
 *
 * Every choice of Ω → A is given one linear program. Nothing is pruned, and nothing supposed of the numbers: signals need not have
 * probabilities. Exponential: for small environments only.
 */
import { greater, type Rational } from '../../exact/rational.js';
import { solve } from '../../exact/simplex.js';
import type { Choice } from '../language/setting.js';
import { choicesFrom } from '../literal/literal.js';
import { type CourtSetting, courtValue, type SignalTransfers } from './court-setting.js';
import { signalProgram, transfersAt } from './signal-program.js';

/** Whether a choice has best transfers, and such. */
type BestSignalTransfers =
  | { readonly status: 'attained'; readonly transfers: SignalTransfers }
  | { readonly status: 'undefined' | 'unbounded' };

/** Transfers of the greatest value, by the objective, that make a choice an equilibrium which all sign: one linear program. */
export function bestTransfersFor(of: CourtSetting, choice: Choice): BestSignalTransfers {
  const outcomes = choice.map((profile, contingency) => ({ contingency, profile }));
  const solution = solve(signalProgram(of, outcomes));
  if (solution.status === 'optimal') return { status: 'attained', transfers: transfersAt(of, solution.point) };
  return { status: solution.status === 'unbounded' ? 'unbounded' : 'undefined' };
}

/**
 * The largest value of a choice with transfers that make it an equilibrium which all sign; `undefined` where there is none, `unbounded` where money comes in
 * without end.
 */
export function literalCourtValue(of: CourtSetting): Rational | 'undefined' | 'unbounded' {
  let best: Rational | 'undefined' = 'undefined';
  for (const choice of choicesFrom(of.environment.welfare.map((table) => [...table.keys()]))) {
    const found = bestTransfersFor(of, choice);
    if (found.status === 'unbounded') return 'unbounded';
    if (found.status !== 'attained') continue;
    const value = courtValue(of, found.transfers, choice);
    if (best === 'undefined' || greater(value, best)) best = value;
  }
  return best;
}
