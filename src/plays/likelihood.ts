/**
 * # The likelihood of a weight and a precision
 *
 * ℓ(λ, β) = Σ n ln σ over every action that was read, where σ is the logit equilibrium of precision β, on the principal branch of the game whose
 * agents maximise u + λW. Where a branch folds and has several points of precision β, the one that fits its game best counts.
 *
 * So that λ = ∞ is a value like any other, agents are given weights a = 1 − |μ| on u and μ on W, and B is the precision on these: for
 * μ = λ/(1+λ) and B = β(1+λ) that is the same equilibrium, and at μ = 1 agents see W alone. μ < 0 are negative λ = μ/(1−|μ|).
 */
import { solveInPlace } from './linear-solve.js';
import { advantageSlopes, advantages, type Strategies, strategiesOf } from './logit-field.js';
import { type LogitGame, type WeighedGame, weighed } from './logit-game.js';
import { type Branch, GREATEST_PRECISION, pointsAt, principalBranch } from './principal-branch.js';

/** How often each action was taken in a game: `counts[role][action]`. */
export interface Sample {
  readonly game: LogitGame;
  readonly counts: readonly Float64Array[];
}

/** ℓ with its derivatives along B at fixed μ and along μ at fixed B. */
interface Slope {
  readonly value: number;
  readonly byPrecision: number;
  readonly byWeight: number;
}

/** A sample at a weight, with its branch. */
interface Followed {
  readonly sample: Sample;
  readonly of: WeighedGame;
  readonly branch: Branch;
}

/** The likelihood at one μ, as a function of B. */
export interface LikelihoodAt {
  readonly weight: number;
  /** Beyond this B no game has anything left to tell. */
  readonly greatest: number;
  readonly at: (precision: number) => Slope;
  /** The chances of actions at a B, `[sample][role][action]`. */
  readonly chances: (precision: number) => readonly (readonly Float64Array[])[];
}

/** Follows the branches of all samples at a weight μ, to B = `until` where that is enough. */
export function likelihoodAt(samples: readonly Sample[], weight: number, until = Number.POSITIVE_INFINITY): LikelihoodAt {
  const own = 1 - Math.abs(weight);
  const games = samples.map((sample) => ({ sample, of: weighed(sample.game, own, weight) }));
  const ranges = games.map(({ of }) => of.range).filter((range) => range > 0);
  const greatest = ranges.length === 0 ? 1 : GREATEST_PRECISION / Math.max(...ranges);
  const followed = games.map((one): Followed => ({ ...one, branch: principalBranch(one.of, Math.min(until, greatest) * one.of.range) }));
  return {
    weight,
    greatest,
    at(precision) {
      let [value, byPrecision, byWeight] = [0, 0, 0];
      for (const one of followed) {
        const best = bestPoint(one, precision);
        value += best.value;
        const slope = slopeAt(one, best.logits, precision, weight);
        byPrecision += slope.byPrecision;
        byWeight += slope.byWeight;
      }
      return { value, byPrecision, byWeight };
    },
    chances: (precision) => followed.map((one) => strategiesOf(one.of.game, bestPoint(one, precision).logits).probabilities),
  };
}

function bestPoint({ sample, of, branch }: Followed, precision: number): { readonly logits: Float64Array; readonly value: number } {
  let best: { logits: Float64Array; value: number } | null = null;
  for (const logits of pointsAt(branch, precision * of.range)) {
    const value = logLikelihood(sample, strategiesOf(of.game, logits));
    if (best === null || value > best.value) best = { logits, value };
  }
  // The very end of a branch belongs to none of its pieces.
  const logits = branch.points[branch.points.length - 1].at.subarray(0, of.unknowns);
  return best ?? { logits, value: logLikelihood(sample, strategiesOf(of.game, logits)) };
}

/** Σ n ln σ. */
function logLikelihood({ counts }: Sample, { logarithms }: Strategies): number {
  let total = 0;
  counts.forEach((own, role) => {
    own.forEach((count, action) => {
      if (count > 0) total += count * logarithms[role][action];
    });
  });
  return total;
}

/** By the implicit function theorem on x = B D(x), with D in the weights' own units. */
function slopeAt({ sample, of }: Followed, logits: Float64Array, precision: number, weight: number): Omit<Slope, 'value'> {
  const { game, unknowns, range } = of;
  if (range === 0) return { byPrecision: 0, byWeight: 0 };
  const strategies = strategiesOf(game, logits);
  const slopes = advantageSlopes(game, strategies, of.utilities);
  const worth = advantages(game, strategies, of.utilities);
  const material = advantages(game, strategies, game.own);
  const social = advantages(
    game,
    strategies,
    game.own.map(() => game.welfare),
  );
  // With G = x − B D(x), dℓ = ∂ℓ/∂x · (∂G/∂x)^−1 dG: one system in the transposed matrix serves both directions.
  const matrix = new Float64Array(unknowns * unknowns);
  for (let row = 0; row < unknowns; row++) {
    for (let column = 0; column < unknowns; column++) {
      matrix[column * unknowns + row] = (row === column ? 1 : 0) - precision * range * slopes[row * unknowns + column];
    }
  }
  const adjoint = scores(sample, strategies);
  if (!solveInPlace(matrix, adjoint)) return { byPrecision: Number.NaN, byWeight: Number.NaN };
  const ownChange = weight < 0 ? 1 : -1;
  let [byPrecision, byWeight] = [0, 0];
  for (let k = 0; k < unknowns; k++) {
    byPrecision += adjoint[k] * range * worth[k];
    byWeight += adjoint[k] * precision * (ownChange * material[k] + social[k]);
  }
  return { byPrecision, byWeight };
}

/** ∂ℓ/∂x = n(a) − nσ(a). */
function scores({ counts }: Sample, { probabilities }: Strategies): Float64Array {
  return Float64Array.from(
    counts.flatMap((own, role) => {
      const total = own.reduce((sum, count) => sum + count, 0);
      return Array.from(own.subarray(1), (count, k) => count - total * probabilities[role][k + 1]);
    }),
  );
}
