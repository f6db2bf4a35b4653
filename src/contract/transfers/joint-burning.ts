/**
 * # What two agents must burn jointly
 *
 * With t the transfers to the first agent and x = −t_2 those to the second turned round (0 if there is none), x(k) − t(k) ≥ 0 is burned in cell k. Given the
 * longest walks d(k,l) from x(k) to t(l), the least of Σ_k P(k) (x(k) − t(k)) is a transportation problem by duality: it is the largest
 * Σ f(k,l) d(k,l) over f ≥ 0 that ship P(k) out of, and into, each k. It is solved by cancelling cycles, from the diagonal on.
 */
import type { Bounds, Differences } from './difference-bounds.js';

/**
 * The least that is burned, Σ_k P(k) (x(k) − t(k)), under closed bounds.
 * @param likelihood P(k) ≥ 0, whole numbers whose sum with every d is exact
 */
export function jointlyBurned(
  { nodes, none, payer }: Differences & { readonly payer: Int32Array },
  bounds: Bounds,
  likelihood: Float64Array,
): number {
  const path: number[] = [];
  for (let k = 0; k < payer.length; k++) if (likelihood[k] > 0) path.push(k);
  const size = path.length;
  if (size === 0) return 0;
  const shipped = new Float64Array(size * size);
  let total = 0;
  for (const [i, k] of path.entries()) {
    shipped[i * size + i] = likelihood[k];
    total += likelihood[k] * bounds[payer[k] * nodes + k];
  }
  const length = (i: number, j: number): number => bounds[payer[path[i]] * nodes + path[j]];
  const gain = new Float64Array(size);
  const before = new Int32Array(size);
  const via = new Int32Array(size);
  for (;;) {
    gain.fill(0);
    before.fill(-1);
    let last = -1;
    for (let round = 0; round < size; round++) {
      last = -1;
      for (let i = 0; i < size; i++) {
        for (let j = 0; j < size; j++) {
          if (shipped[i * size + j] === 0) continue;
          const base = gain[j] - length(i, j);
          for (let l = 0; l < size; l++) {
            if (l === j) continue;
            const there = length(i, l);
            if (there > none && base + there > gain[l]) {
              gain[l] = base + there;
              before[l] = j;
              via[l] = i;
              last = l;
            }
          }
        }
      }
      if (last < 0) return total;
    }
    for (let step = 0; step < size; step++) last = before[last];
    let most = Number.POSITIVE_INFINITY;
    for (let l = last, first = true; first || l !== last; l = before[l], first = false)
      most = Math.min(most, shipped[via[l] * size + before[l]]);
    for (let l = last, first = true; first || l !== last; l = before[l], first = false) {
      shipped[via[l] * size + before[l]] -= most;
      shipped[via[l] * size + l] += most;
      total += most * (length(via[l], l) - length(via[l], before[l]));
    }
  }
}
