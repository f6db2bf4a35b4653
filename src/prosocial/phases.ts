/**
 * # Phases
 *
 * A deviation is worth gain − λ·loss to an agent of weight λ, so its sign turns at most once as λ grows: at gain/loss, where that is
 * positive. Between two neighbouring turning weights every comparison that an agent makes, hence every set of equilibria, stays the same.
 * Finitely many weights therefore stand for all: the turning weights, one between any two neighbours, one before and one beyond.
 */
import { compare, divide, equal, isPositive, isZero, type Rational, ZERO } from '../exact/rational.js';
import { simplestBetween } from '../exact/simplest.js';
import { type Environment, gain, loss } from '../game/environment.js';
import { deviationsFrom } from '../game/profile.js';

/** The positive weights at which some deviation turns from gaining to losing or back, in ascending order; λ*(E), if positive, is among them. */
export function turningWeights(of: Environment): Rational[] {
  const found = of.contingencies.flatMap((_, w) =>
    of.welfare[w].flatMap((_, profile) =>
      deviationsFrom(of, profile).flatMap((deviation) => {
        const [gained, lost] = [gain(of, w, profile, deviation), loss(of, w, profile, deviation)];
        return isPositive(gained) && isPositive(lost) ? [divide(gained, lost)] : [];
      }),
    ),
  );
  return found.sort(compare).filter((weight, k) => k === 0 || !equal(weight, found[k - 1]));
}

/**
 * A positive weight for every phase, in ascending order: the turning weights and, before, between and beyond them, the simplest number.
 * What agents of any positive weight do, all alike or some of them beside selfish ones, agents of one of these weights do.
 */
export function phaseWeights(of: Environment): Rational[] {
  const turning = turningWeights(of);
  const ends = [ZERO, ...turning];
  return ends.flatMap((low, k) => {
    const inside = simplestBetween(low, turning[k] ?? null);
    return isZero(low) ? [inside] : [low, inside];
  });
}
