/**
 * # Where agents are coupled by sums
 *
 * With three agents or more, the budget of a cell is a sum that bounds on differences cannot express. At a node whose best candidates agree as far as
 * bounds can tell, a linear program says whether transfers implement them all, what they must burn, and which contingencies that rests on. If these
 * have one candidate left each the node may be closed; else one of them is put to the question.
 */
import { checkpoint, type Expiry } from '../../exact/expiry.js';
import { atMost, isZero, negate, type Rational, subtract, ZERO } from '../../exact/rational.js';
import { solve } from '../../exact/simplex.js';
import { mustBurn } from '../incentives/implementation.js';
import type { Outcome } from '../incentives/incentives.js';
import { transferProgram } from '../incentives/transfer-program.js';
import type { Setting } from '../language/setting.js';
import type { Standing } from './node-state.js';
import { inFull } from './pricing.js';
import type { TransferContest } from './transfer-contest.js';

/** What some outcomes must burn (`null`: no transfers implement them), and the contingencies whose incentives that rests on. */
interface Coupling {
  readonly burned: Rational | null;
  readonly because: ReadonlySet<number>;
}

/** Whether and at what cost transfers implement some outcomes, at most one for each contingency. */
export function coupling(setting: Setting, outcomes: readonly Outcome[], expired: Expiry): Coupling {
  checkpoint(expired);
  const { program, meanings } = transferProgram(setting, outcomes);
  const solution = solve(program, expired);
  if (solution.status === 'unbounded') throw new Error('a transfer program is bounded by its budgets');
  const weights = solution.status === 'optimal' ? solution.dual : solution.farkas;
  const because = new Set(
    meanings.flatMap((row, r) => (row.kind === 'incentive' && !isZero(weights[r]) ? [row.incentive.contingency] : [])),
  );
  return { burned: solution.status === 'optimal' ? negate(solution.value) : null, because };
}

/** Whether a settled node is closed by what is alone at its contingency, and else the candidate to divide it by. */
export function coupled(
  of: TransferContest,
  setting: Setting,
  { top, value, count, burned }: Standing,
  most: number,
  { burned: all, because }: Coupling,
  expired: Expiry,
): { readonly closed: boolean; readonly candidate: number } {
  const { size, start, worth, price, cell, candidates } = of;
  const alone: Outcome[] = [];
  let bound = 0;
  let [candidate, greatest] = [-1, -1];
  for (let s = 0; s < size; s++) {
    const m = top[s];
    bound += count[s] === 1 ? worth[m] : value[s];
    if (count[s] === 1) {
      alone.push(candidates[m]);
      continue;
    }
    const next = Math.min(m + 1, start[s + 1] - 1);
    const regret = 1 + worth[m] - worth[next] + price[s] * burned[cell[m]] + (because.has(candidates[m].contingency) ? 2 ** 52 : 0);
    if (regret > greatest) [candidate, greatest] = [m, regret];
  }
  const open = top.some((m, s) => count[s] > 1 && because.has(candidates[m].contingency));
  if (all === null && !open) return { closed: true, candidate };
  if (candidate < 0) return { closed: true, candidate };
  const mustBe = all !== null && !isZero(all) && alone.length > 0 ? mustBurn(setting, alone, expired) : ZERO;
  if (mustBe === null) return { closed: true, candidate };
  const left = subtract(inFull(of, bound), mustBe);
  return { closed: !isZero(mustBe) && most > Number.NEGATIVE_INFINITY && atMost(left, inFull(of, most)), candidate };
}
