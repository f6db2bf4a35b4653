/**
 * # Where agents are coupled by sums
 *
 * With three agents or more, the budget of a cell is a sum that bounds on differences cannot express. At a node whose best candidates agree as far as
 * bounds can tell, a linear program over the contingencies that have one candidate left says whether transfers implement these, and what they must
 * burn. If that does not close the node, one candidate of the others is put to the question.
 */
import type { Expiry } from '../../exact/expiry.js';
import { compare, subtract } from '../../exact/rational.js';
import { mustBurn } from '../implementation.js';
import type { Outcome } from '../incentives.js';
import type { Setting } from '../setting.js';
import type { Standing } from './node-state.js';
import { inFull } from './pricing.js';
import type { TransferContest } from './transfer-contest.js';

/**
 * Whether a settled node is closed by what is alone at its contingency, and else the candidate to divide it by: the best where most is lost without it.
 */
export function coupled(
  of: TransferContest,
  setting: Setting,
  { top, value, count, burned }: Standing,
  most: number,
  expired: Expiry,
): { readonly closed: boolean; readonly candidate: number; readonly alone: readonly Outcome[] } {
  const { size, start, worth, price, cell, candidates } = of;
  const alone: Outcome[] = [];
  let bound = 0;
  let [candidate, greatest] = [-1, -1];
  for (let s = 0; s < size; s++) {
    const m = top[s];
    if (count[s] === 1) {
      alone.push(candidates[m]);
      bound += worth[m];
      continue;
    }
    bound += value[s];
    const regret = start[s + 1] - start[s] > 1 ? worth[m] - worth[Math.min(m + 1, start[s + 1] - 1)] + price[s] * burned[cell[m]] + 1 : 0;
    if (regret > greatest) [candidate, greatest] = [m, regret];
  }
  const mustBe = alone.length === 0 ? null : mustBurn(setting, alone, expired);
  if (alone.length > 0 && mustBe === null) return { closed: true, candidate, alone };
  const left = mustBe === null ? inFull(of, bound) : subtract(inFull(of, bound), mustBe);
  return { closed: candidate < 0 || (most > Number.NEGATIVE_INFINITY && compare(left, inFull(of, most)) <= 0), candidate, alone };
}
