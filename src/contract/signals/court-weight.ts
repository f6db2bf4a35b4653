/**
 * # How much prosociality closes the gap before a noisy court
 *
 * The least λ at which, among agents who maximise u + λW, transfers with nothing burned on the path make some selection of first bests an
 * equilibrium that all sign: one linear program in (λ, t) for each selection, since v^λ is affine in λ. A part of a selection asks for no more.
 */
import { type Expiry, never } from '../../exact/expiry.js';
import { atMost, negate, ONE, type Rational, subtract } from '../../exact/rational.js';
import { solve } from '../../exact/simplex.js';
import { firstBests } from '../../game/environment.js';
import type { Outcome } from '../incentives/incentives.js';
import type { CourtSetting } from './court-setting.js';
import { signalProgram } from './signal-program.js';

/**
 * The least weight, or `null` where no weight is enough.
 * @throws Interrupted when time is up
 */
export function courtWeight(of: CourtSetting, expired: Expiry = never): Rational | null {
  const { environment } = of;
  const relief = (w: number, from: number, to: number) => subtract(environment.welfare[w][from], environment.welfare[w][to]);
  let least: Rational | null = null;

  function complete(outcomes: readonly Outcome[]): void {
    const w = outcomes.length;
    for (const profile of firstBests(environment, w)) {
      const part = [...outcomes, { contingency: w, profile }];
      const program = signalProgram(of, part, { relief, nothingBurned: true });
      const solution = solve({ ...program, objective: [[program.free.length - 1, negate(ONE)]] }, expired);
      if (solution.status !== 'optimal') continue;
      const weight = negate(solution.value);
      if (least !== null && atMost(least, weight)) continue;
      if (part.length === environment.contingencies.length) least = weight;
      else complete(part);
    }
  }

  complete([]);
  return least;
}
