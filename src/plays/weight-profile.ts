/**
 * # The profile likelihood of a weight
 *
 * ℓ_p(μ) = max_B ℓ(μ, B) over μ = λ/(1+λ) ∈ [0, 1], with λ = ∞ at its end, or over μ ∈ (−1, 0] for negative λ. It is looked at on a grid and every
 * place where it turns from up to down is solved for, by the derivative at the best precision (the envelope theorem).
 */
import { bestPrecision, bestPrecisionNear, type Profile } from './best-precision.js';
import { bracketedRoot } from './bracketed-root.js';
import type { Sample } from './likelihood.js';

/** ℓ_p over a range of weights. */
export interface WeightProfile {
  readonly samples: readonly Sample[];
  /** On a grid, ascending in μ. */
  readonly grid: readonly Profile[];
  /** Where it is greatest. */
  readonly best: Profile;
}

/** How many pieces the grid has. */
const PIECES = 32;

/** The profile between two weights μ; `last` is left out where it is no weight itself, such as −1. */
export function weightProfile(samples: readonly Sample[], first: number, last: number, pieces = PIECES): WeightProfile {
  const grid: Profile[] = [];
  for (let k = 0; k <= pieces; k++) grid.push(bestPrecision(samples, first + ((last - first) * k) / pieces));
  const peaks = grid.slice(1).flatMap((right, k) => {
    const left = grid[k];
    if (!(left.byWeight > 0 && right.byWeight < 0)) return [];
    let near = left.precision;
    const weight = bracketedRoot(
      (weight) => {
        const profile = bestPrecisionNear(samples, weight, near);
        near = profile.precision;
        return profile.byWeight;
      },
      left.weight,
      right.weight,
      1e-12,
    );
    return [bestPrecisionNear(samples, weight, near)];
  });
  const best = [...grid, ...peaks].reduce((top, other) => (other.value > top.value ? other : top));
  return { samples, grid, best };
}

/** The weights around the best at which ℓ_p has not yet fallen by more than `drop`: the hull of all such, if they are in pieces. */
export function weightsWithin({ samples, grid, best }: WeightProfile, drop: number): { readonly low: number; readonly high: number } {
  const floor = best.value - drop;
  const kept = (profile: Profile) => profile.value >= floor;
  const all = [...grid, best].sort((x, y) => x.weight - y.weight);
  const inside = all.flatMap((profile, k) => (kept(profile) ? [k] : []));
  const [first, last] = [inside[0], inside[inside.length - 1]];
  const edge = (outside: Profile, within: Profile): number => {
    let near = within.precision;
    return bracketedRoot(
      (weight) => {
        const profile = bestPrecisionNear(samples, weight, near);
        near = profile.precision;
        return profile.value - floor;
      },
      outside.weight,
      within.weight,
      1e-11,
    );
  };
  return {
    low: first === 0 ? all[0].weight : edge(all[first - 1], all[first]),
    high: last === all.length - 1 ? all[last].weight : edge(all[last + 1], all[last]),
  };
}
