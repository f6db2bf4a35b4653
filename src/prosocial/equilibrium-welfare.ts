/**
 * # Welfare at equilibrium
 *
 * What agents of given prosocial weights may come to without a contract: the least and the greatest expected material welfare of
 * equilibria of v^λ, one at every contingency.
 */
import { multiply, type Rational, sum } from '../exact/rational.js';
import type { Environment } from '../game/environment.js';
import { expectationRange } from '../game/equilibrium.js';
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
  const ranges = of.welfare.map((welfare, w) => expectationRange(of, utilities, w, welfare)).filter((range) => range !== null);
  if (ranges.length < of.welfare.length) return null;
  const expected = (end: 'least' | 'greatest') => sum(ranges.map((range, w) => multiply(of.prior[w], range[end])));
  return { worst: expected('least'), best: expected('greatest') };
}

/** The choice that agents of the given weights leave no doubt about: a single equilibrium at every contingency, and a strict one. */
export const soleStrictChoice = (of: Environment, weight: Rational | readonly Rational[]): readonly number[] | null =>
  soleStrictEquilibrium(of, prosocialUtilities(of, weight));
