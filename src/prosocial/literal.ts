/**
 * # λ*_L by its definition
 *
 * Every selection of first bests is tried, each with one linear program over all cells: what the search in `substitution.ts` is measured
 * against. Exponential: for small environments only.
 */
import { outcomesOf } from '../contract/incentives.js';
import { choicesFrom, literalProgram } from '../contract/literal.js';
import type { Setting } from '../contract/setting.js';
import { negate, ONE } from '../exact/rational.js';
import { solve } from '../exact/simplex.js';
import { firstBests } from '../game/environment.js';
import { INFINITE, lowerThreshold, type Threshold } from './threshold.js';
import { reliefBy } from './utility.js';

/** λ*_L of a setting with material utilities: the least, over all selections of first bests, of the least sufficient weight. */
export function literalContractThreshold(of: Setting): Threshold {
  const { environment } = of;
  const relief = reliefBy(environment);
  let least: Threshold = INFINITE;
  for (const selection of choicesFrom(environment.contingencies.map((_, w) => firstBests(environment, w)))) {
    const program = literalProgram(of, outcomesOf(selection), true, relief);
    const weight = program.free.length - 1;
    const solution = solve({ ...program, objective: [[weight, negate(ONE)]] });
    if (solution.status === 'infeasible') continue;
    if (lowerThreshold(solution.point[weight], least)) least = solution.point[weight];
  }
  return least;
}
