/**
 * # Welfare along λ
 *
 * What agents of weight λ may come to, for every λ ≥ 0 at once, without a contract or under transfers fixed in advance. A profile is an
 * equilibrium on a closed interval of weights (C12), with g + Δt in place of the gain g where something is paid; so the worst and the best
 * equilibrium are constant between neighbouring ends of these intervals, and at the ends, where an agent is indifferent, lie no further in.
 *
 * Notation. v^λ = u + λW; equilibria are pure Nash.
 */

import type { Language } from '../contract/language/language.js';
import { type Transfers, transferTo } from '../contract/language/setting.js';
import { add, compare, equal, fraction, maximum, minimum, multiply, ONE, type Rational, sum, ZERO } from '../exact/rational.js';
import type { Environment } from '../game/environment.js';
import type { EquilibriumWelfare } from './equilibrium-welfare.js';
import { supportingWeights, supports } from './phase.js';
import { INFINITE } from './threshold.js';

/** Transfers that stay as they are while λ grows. */
export interface FixedTransfers {
  readonly language: Language;
  readonly transfers: Transfers;
  /** Whether what is paid in sum counts as welfare: burned money is lost, while an outside purse's money is no gain. */
  readonly counted: boolean;
}

/** Expected welfare at an end of intervals and at all weights between it and the next; `null` where some contingency has no equilibrium. */
export interface WelfareStep {
  readonly weight: Rational;
  readonly at: EquilibriumWelfare | null;
  readonly beyond: EquilibriumWelfare | null;
}

/** The steps in ascending order of weight, the first at 0. */
export function welfarePath(of: Environment, fixed?: FixedTransfers): WelfareStep[] {
  const paid = (w: number) =>
    fixed && ((profile: number, agent: number) => transferTo(fixed.transfers, fixed.language.cells[w][profile], agent));
  const outcomes = of.welfare.map((row, w) =>
    row.flatMap((material, profile) => {
      const interval = supportingWeights(of, w, profile, paid(w));
      if (interval === null) return [];
      const received = fixed?.counted ? sum(fixed.transfers.get(fixed.language.cells[w][profile]) ?? []) : ZERO;
      return [{ interval, worth: add(material, received) }];
    }),
  );
  const ends = outcomes.flat().flatMap(({ interval: { from, upTo } }) => (upTo === INFINITE ? [from] : [from, upTo]));
  const weights = [ZERO, ...ends].sort(compare).filter((weight, k, all) => k === 0 || !equal(weight, all[k - 1]));
  const reached = (weight: Rational): EquilibriumWelfare | null => {
    let [worst, best] = [ZERO, ZERO];
    for (const [w, row] of outcomes.entries()) {
      const worths = row.filter(({ interval }) => supports(interval, weight)).map(({ worth }) => worth);
      if (worths.length === 0) return null;
      worst = add(worst, multiply(of.prior[w], worths.reduce(minimum)));
      best = add(best, multiply(of.prior[w], worths.reduce(maximum)));
    }
    return { worst, best };
  };
  return weights.map((weight, k) => {
    const next = weights[k + 1];
    const inside = next === undefined ? add(weight, ONE) : multiply(fraction(1n, 2n), add(weight, next));
    return { weight, at: reached(weight), beyond: reached(inside) };
  });
}
