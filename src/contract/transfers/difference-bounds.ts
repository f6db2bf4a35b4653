/**
 * # Difference bounds
 *
 * A set of transfers described by inequalities x_a − x_b ≥ e is kept as the matrix of the largest e that follow for each pair: the longest
 * walks between nodes. It is empty iff some walk from a node to itself has positive length. Adding an inequality to such a *closed* matrix
 * takes one pass. (Dill 1989; difference-bound matrices.)
 *
 * Where transfers may be taken to be integers, x_a − x_b < e is x_b − x_a ≥ 1 − e. Where they may not, lengths are doubled, and an odd
 * length 2e + 1 says x_a − x_b > e: the complement of 2e is 1 − 2e again, and lengths add up as numbers do but that two odd ones leave an
 * odd one.
 */

/** Entry (a, b) at `a · nodes + b`, {@link Differences.none} for no bound. */
export type Bounds = Int32Array | Float64Array;

/** What is common to all matrices of a problem. */
export interface Differences {
  readonly nodes: number;
  /** No bound: below 0 still with a few of the lengths that can occur. */
  readonly none: number;
  /** 1 where lengths are doubled, and odd ones are strict; else 0. */
  readonly strict: 0 | 1;
}

/** The bounds that say nothing, in small integers where lengths stay below 2^26 and in doubles else. */
export function unbounded({ nodes, none }: Differences): Bounds {
  const bounds = none < -(2 ** 29) ? new Float64Array(nodes * nodes) : new Int32Array(nodes * nodes);
  bounds.fill(none);
  for (let a = 0; a < nodes; a++) bounds[a * nodes + a] = 0;
  return bounds;
}

/** Adds x_a − x_b ≥ e to closed bounds and closes them; `false` if nothing is left (the bounds are then of no use). */
export function insert({ nodes, none, strict }: Differences, bounds: Bounds, a: number, b: number, e: number): boolean {
  if (a === b) return e <= 0;
  if (bounds[a * nodes + b] >= e) return true;
  const back = bounds[b * nodes + a];
  if (back > none && back + e - (back & e & strict) > 0) return false;
  const from = b * nodes;
  for (let row = 0; row < nodes * nodes; row += nodes) {
    const toA = bounds[row + a];
    if (toA <= none) continue;
    const through = toA + e - (toA & e & strict);
    for (let j = 0; j < nodes; j++) {
      const onward = bounds[from + j];
      if (onward <= none) continue;
      const length = through + onward - (through & onward & strict);
      if (length > bounds[row + j]) bounds[row + j] = length;
    }
  }
  return true;
}
