/**
 * # How much likelihood chance takes from the truth
 *
 * 2(ℓ̂ − ℓ_p(λ)) at the true λ is distributed as χ²_1 for many plays. For few the distribution is found by simulation: plays as many as there are, drawn from
 * the logit equilibria at the estimate, are fitted anew, and the ratio to λ̂ is looked at (a parametric bootstrap).
 *
 * Sources. Efron and Tibshirani (1993), *An introduction to the bootstrap*; Davison and Hinkley (1997), section 4.2: of N ratios the ⌈0.95(N + 1)⌉-th is the
 * quantile.
 */
import { bestPrecision, type Profile } from './best-precision.js';
import { drawAction } from './draw-action.js';
import { likelihoodAt, type Sample } from './likelihood.js';
import { weightProfile } from './weight-profile.js';

/**
 * The 0.95 quantile of the ratios of simulated plays at the estimate.
 * @param count how many are simulated; of fewer than 19 none is the quantile
 * @param draw numbers drawn uniformly from [0, 1)
 */
export function simulatedCut(samples: readonly Sample[], { weight, precision }: Profile, count: number, draw: () => number): number {
  const likelihood = likelihoodAt(samples, weight);
  const chances = likelihood.chances(Math.min(precision, likelihood.greatest));
  const ratios = Array.from({ length: count }, () => {
    const simulated = samples.map(
      ({ game, counts }, k): Sample => ({ game, counts: counts.map((own, role) => redrawn(own, chances[k][role], draw)) }),
    );
    return 2 * Math.max(0, weightProfile(simulated, 0, 1).best.value - bestPrecision(simulated, weight).value);
  });
  return ratios.sort((x, y) => x - y)[Math.ceil(0.95 * (count + 1)) - 1];
}

/** As many actions as were read, drawn with the given chances. */
function redrawn(read: Float64Array, chances: Float64Array, draw: () => number): Float64Array {
  const total = read.reduce((sum, n) => sum + n, 0);
  const counts = new Float64Array(read.length);
  const odds = [...chances];
  for (let k = 0; k < total; k++) counts[drawAction(odds, draw())] += 1;
  return counts;
}
