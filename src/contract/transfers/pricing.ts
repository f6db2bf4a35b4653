/**
 * # What a complete choice is worth
 *
 * Σ p(ω)W(ω,f(ω)) less what must be burned, or that no transfers implement it: by the bounds alone where these decide, by a linear program
 * where agents are coupled by sums.
 */
import type { Expiry } from '../../exact/expiry.js';
import { denominator, fraction, numerator, type Rational, subtract } from '../../exact/rational.js';
import type { Leaf } from '../choice/best-choice.js';
import { mustBurn } from '../incentives/implementation.js';
import type { Setting } from '../language/setting.js';
import { jointlyBurned } from './joint-burning.js';
import { adopt } from './node-state.js';
import type { TransferContest } from './transfer-contest.js';

/** A choice of the candidates of a contest, one for each contingency, with its value; `null` if no transfers implement it. */
export function priced(of: TransferContest, setting: Setting, choice: Int32Array, expired: Expiry): Leaf | null {
  const bounds = of.root.slice();
  for (const m of choice) if (!adopt(of, bounds, m)) return null;
  let value = choice.reduce((total, m) => total + of.worth[m], 0);
  const outcomes = Array.from(choice, (m) => of.candidates[m]);
  if (!of.decisive) {
    const burned = mustBurn(setting, outcomes, expired);
    return burned === null ? null : { outcomes, value: subtract(inFull(of, value), burned) };
  }
  if (of.burning === 'difference') {
    const likelihood = new Float64Array(of.cells);
    for (const m of choice) likelihood[of.cell[m]] += of.price[of.at[m]];
    value -= jointlyBurned(of, bounds, likelihood);
  }
  return { outcomes, value: inFull(of, value) };
}

/** The value that an integer of a contest stands for. */
export const inFull = ({ scale }: TransferContest, value: number): Rational => fraction(BigInt(value), scale);

/** The largest integer of a contest that stands for no more than a value. */
export function atMostOf({ scale }: TransferContest, of: Rational): number {
  const [whole, den] = [numerator(of) * scale, denominator(of)];
  return Number(whole >= 0n || whole % den === 0n ? whole / den : whole / den - 1n);
}
