/**
 * # λ*_L and equilibria of prosocial agents by their definitions
 *
 * Every selection of first bests is tried, each with one linear program over all cells: what the search in `substitution.ts` is measured
 * against. Exponential: for small environments only.
 */
import { outcomesOf } from '../contract/incentives/incentives.js';
import type { Setting } from '../contract/language/setting.js';
import { choicesFrom, literalProgram } from '../contract/literal/literal.js';
import { maximum, minimum, multiply, negate, ONE, type Rational, sum } from '../exact/rational.js';
import { solve } from '../exact/simplex.js';
import { type Environment, firstBests } from '../game/environment.js';
import { isEquilibrium } from '../game/equilibrium.js';
import { isStrictEquilibrium } from '../game/strict-equilibrium.js';
import { INFINITE, lowerThreshold, type Threshold } from './threshold.js';
import { prosocialUtilities, reliefBy } from './utility.js';

/** Welfare at the worst and the best equilibrium of v^λ, every profile asked by the definition; `null` where some contingency has none. */
export function literalEquilibriumWelfare(of: Environment, weight: Rational): { readonly worst: Rational; readonly best: Rational } | null {
  const utilities = prosocialUtilities(of, weight);
  const stable = of.welfare.map((row, w) => row.filter((_, profile) => isEquilibrium(of, utilities, w, profile)));
  if (stable.some(({ length }) => length === 0)) return null;
  const expected = (pick: (x: Rational, y: Rational) => Rational) => sum(stable.map((row, w) => multiply(of.prior[w], row.reduce(pick))));
  return { worst: expected(minimum), best: expected(maximum) };
}

/** Whether selfish agents have a single equilibrium at every contingency, a strict one, every profile asked by the definitions. */
export const hasSoleStrictEquilibrium = (of: Environment): boolean =>
  of.welfare.every((row, w) => {
    const stable = row.flatMap((_, profile) => (isEquilibrium(of, of.payoffs, w, profile) ? [profile] : []));
    return stable.length === 1 && isStrictEquilibrium(of, of.payoffs, w, stable[0]);
  });

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
