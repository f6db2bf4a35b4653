/**
 * # The precision that fits best at a given weight
 *
 * max over B of ℓ(μ, B). ℓ need not have one peak in B: its slope is looked at on a grid of precisions, half as much again each, and every place where it
 * turns from up to down is solved for; B = 0, where everyone plays everything alike, and B = ∞ are candidates too.
 */
import { bracketedRoot } from './bracketed-root.js';
import { type LikelihoodAt, likelihoodAt, type Sample } from './likelihood.js';
import { GREATEST_PRECISION } from './principal-branch.js';

/** The best precision at a weight, and ℓ there. */
export interface Profile {
  readonly weight: number;
  /** B; `Infinity` where ℓ still rises at the end of the branch. */
  readonly precision: number;
  readonly value: number;
  /** How ℓ at the best B changes with μ, which is its derivative at fixed B. */
  readonly byWeight: number;
}

const RATIO = 1.5;
/** The grid begins here, in units of the game of the widest range. */
const LEAST = 1e-3;

/** The best precision, all of them looked at. */
export function bestPrecision(samples: readonly Sample[], weight: number): Profile {
  const likelihood = likelihoodAt(samples, weight);
  const candidates = [profileOf(likelihood, 0)];
  const end = likelihood.greatest;
  let before = { precision: 0, slope: likelihood.at(0).byPrecision };
  for (let precision = (LEAST / GREATEST_PRECISION) * end; ; precision = Math.min(end, precision * RATIO)) {
    const slope = likelihood.at(precision).byPrecision;
    if (before.slope > 0 && !(slope > 0)) candidates.push(peakBetween(likelihood, before.precision, precision));
    before = { precision, slope };
    if (precision >= end) break;
  }
  if (before.slope >= 0) candidates.push({ ...profileOf(likelihood, end), precision: Number.POSITIVE_INFINITY });
  return candidates.reduce((best, other) => (other.value > best.value ? other : best));
}

/** The best precision near one that is best at a weight nearby; looked at all over where there is no peak there. */
export function bestPrecisionNear(samples: readonly Sample[], weight: number, near: number): Profile {
  if (!Number.isFinite(near) || near === 0) return bestPrecision(samples, weight);
  const likelihood = likelihoodAt(samples, weight, 2 * near);
  if (2 * near > likelihood.greatest) return bestPrecision(samples, weight);
  const slope = (precision: number) => likelihood.at(precision).byPrecision;
  for (const width of [1.02, 1.1, 1.4, 1.9]) {
    if (slope(near / width) > 0 && slope(near * width) < 0) return peakBetween(likelihood, near / width, near * width);
  }
  return bestPrecision(samples, weight);
}

function peakBetween(likelihood: LikelihoodAt, low: number, high: number): Profile {
  return profileOf(
    likelihood,
    bracketedRoot((precision) => likelihood.at(precision).byPrecision, low, high),
  );
}

function profileOf(likelihood: LikelihoodAt, precision: number): Profile {
  const { value, byWeight } = likelihood.at(precision);
  return { weight: likelihood.weight, precision, value, byWeight };
}
