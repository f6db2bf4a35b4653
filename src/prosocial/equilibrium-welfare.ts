/**
 * # Welfare at equilibrium
 *
 * What agents of given prosocial weights may come to without a contract: the least and the greatest expected material welfare of a choice
 * that is a pure equilibrium of v^λ at every contingency.
 */
import { maximum, minimum, multiply, type Rational, sum } from '../exact/rational.js';
import type { Environment } from '../game/environment.js';
import { equilibria } from '../game/equilibrium.js';
import { soleStrictEquilibrium } from '../game/strict-equilibrium.js';
import { prosocialUtilities } from './utility.js';

/** Expected welfare of the worst and of the best equilibrium. */
export interface EquilibriumWelfare {
  readonly worst: Rational;
  readonly best: Rational;
}

/**
 * The worst and the best equilibrium among agents of one weight, or of a weight for each agent; `null` where some contingency has no pure
 * equilibrium.
 */
export function equilibriumWelfare(of: Environment, weight: Rational | readonly Rational[]): EquilibriumWelfare | null {
  const utilities = prosocialUtilities(of, weight);
  const values = of.welfare.map((welfare, w) => equilibria(of, utilities, w).map((profile) => welfare[profile]));
  if (values.some((list) => list.length === 0)) return null;
  const expected = (pick: (a: Rational, b: Rational) => Rational) => sum(values.map((list, w) => multiply(of.prior[w], list.reduce(pick))));
  return { worst: expected(minimum), best: expected(maximum) };
}

/** The choice that agents of the given weights leave no doubt about: a single equilibrium at every contingency, and a strict one. */
export const soleStrictChoice = (of: Environment, weight: Rational | readonly Rational[]): readonly number[] | null =>
  soleStrictEquilibrium(of, prosocialUtilities(of, weight));
