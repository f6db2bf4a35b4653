/**
 * # What follows at a node of the search
 *
 * A node is a set of transfers, given by closed bounds, with the candidates that are still *alive*. Until nothing changes:
 *
 * - a candidate that asks for an arc which the bounds contradict is dead;
 * - so is one with which no choice is worth more than `most`: a choice is worth at most Σ_s best(s), where best(s) is the largest
 *   p(ω)W(ω,a) − (what must be burned in its cell) of those alive;
 * - where one is alone at its contingency, its arcs hold.
 *
 * All three rules only take away, so that what is left does not depend on their order. Where sums couple three agents or more, what balanced budgets say of
 * differences is added a few times over.
 */
import { balance } from './balance.js';
import { type Bounds, insert } from './difference-bounds.js';
import type { TransferContest } from './transfer-contest.js';

/** Bounds on the transfers of a node, and which candidates are alive: 1 or 0 each. Both are changed in place. */
export interface NodeState {
  readonly bounds: Bounds;
  readonly alive: Uint8Array;
}

/** What {@link settle} finds out about each contingency: room that is used again and again. */
export interface Standing {
  /** The best candidate alive, its value, and how many are alive. */
  readonly top: Int32Array;
  readonly value: Float64Array;
  readonly count: Int32Array;
  /** The least that is burned in each cell, in units of money. */
  readonly burned: Float64Array;
}

export const standing = ({ size, cells }: TransferContest): Standing => ({
  top: new Int32Array(size),
  value: new Float64Array(size),
  count: new Int32Array(size),
  burned: new Float64Array(cells),
});

/** Whether the bounds contradict none of the arcs that a candidate asks for. */
export function isOpen({ nodes, none, strict, arcs, high, low, least }: TransferContest, bounds: Bounds, m: number): boolean {
  for (let k = arcs[m]; k < arcs[m + 1]; k++) {
    const back = bounds[low[k] * nodes + high[k]];
    if (back > none && back + least[k] - (back & least[k] & strict) > 0) return false;
  }
  return true;
}

/** Adds the arcs that a candidate asks for; `false` if nothing is left. */
export function adopt(of: TransferContest, bounds: Bounds, m: number): boolean {
  const { arcs, high, low, least } = of;
  for (let k = arcs[m]; k < arcs[m + 1]; k++) if (!insert(of, bounds, high[k], low[k], least[k])) return false;
  return true;
}

/** What must be burned in each cell, at least, by the bounds alone. */
function burnedByCell(
  { nodes, none, strict, cells, blocks, burning, payer, unit }: TransferContest,
  bounds: Bounds,
  burned: Float64Array,
): void {
  if (burning === 'none') return;
  if (burning === 'difference') {
    for (let k = 0; k < cells; k++) burned[k] = bounds[payer[k] * nodes + k];
    return;
  }
  // Σ_i t_i(l) ≤ 0 on every cell l, so that on k agents have Σ_i (t_i(l) − t_i(k)) less than that at most; or are all at their bound.
  const bounded = nodes > blocks * cells;
  for (let k = 0; k < cells; k++) {
    let most = 0;
    for (let l = 0; l < cells + (bounded ? 1 : 0); l++) {
      let total = 0;
      for (let i = 0; i < blocks && total > none; i++) {
        const difference = bounds[(l === cells ? nodes - 1 : i * cells + l) * nodes + i * cells + k];
        total = difference <= none ? none : total + difference - (total & difference & strict);
      }
      if (total > most) most = total;
    }
    burned[k] = Math.floor(most / unit);
  }
}

/** Applies the first two rules until nothing changes; the bound that is left on the value of a choice, or −∞ if none is worth more than `most`. */
export function sweep(of: TransferContest, { bounds, alive }: NodeState, most: number, { top, value, count, burned }: Standing): number {
  const { size, start, worth, price, cell } = of;
  burnedByCell(of, bounds, burned);
  let bound = 0;
  for (let s = 0; s < size; s++) {
    let best = Number.NEGATIVE_INFINITY;
    let first = -1;
    let left = 0;
    for (let m = start[s]; m < start[s + 1]; m++) {
      if (alive[m] === 0) continue;
      if (!isOpen(of, bounds, m)) {
        alive[m] = 0;
        continue;
      }
      left += 1;
      const own = worth[m] - price[s] * burned[cell[m]];
      if (own > best) {
        best = own;
        first = m;
      }
    }
    if (left === 0) return Number.NEGATIVE_INFINITY;
    count[s] = left;
    top[s] = first;
    value[s] = best;
    bound += best;
  }
  if (bound <= most) return Number.NEGATIVE_INFINITY;
  const slack = bound - most;
  if (slack === Number.POSITIVE_INFINITY) return bound;
  for (let s = 0; s < size; s++) {
    for (let m = start[s]; m < start[s + 1]; m++) {
      if (alive[m] === 0 || value[s] - worth[m] + price[s] * burned[cell[m]] < slack) continue;
      alive[m] = 0;
      count[s] -= 1;
    }
  }
  // The best at each contingency is never struck out, so that the bound stays as it is.
  return bound;
}

/** How often balanced budgets are consulted at a node: what they say may go on for ever, ever less. */
const MOST_BALANCINGS = 3;

/** Applies the rules until nothing changes; the bound that is left on the value of a choice, or −∞ if none is worth more than `most`. */
export function settle(of: TransferContest, state: NodeState, most: number, now: Standing): number {
  const { nodes, size, arcs, high, low, least } = of;
  const { bounds } = state;
  for (let balanced = 0; ; ) {
    const bound = sweep(of, state, most, now);
    if (bound <= most) return bound;
    let changed = false;
    for (let s = 0; s < size; s++) {
      if (now.count[s] !== 1) continue;
      const m = now.top[s];
      for (let k = arcs[m]; k < arcs[m + 1]; k++) {
        if (bounds[high[k] * nodes + low[k]] >= least[k]) continue;
        if (!insert(of, bounds, high[k], low[k], least[k])) return Number.NEGATIVE_INFINITY;
        changed = true;
      }
    }
    if (changed) continue;
    if (!of.balances || balanced === MOST_BALANCINGS) return bound;
    balanced += 1;
    const raised = balance(of, bounds);
    if (raised === null) return Number.NEGATIVE_INFINITY;
    if (!raised) return bound;
  }
}
