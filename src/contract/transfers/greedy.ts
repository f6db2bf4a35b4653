/**
 * # A choice at a node, taken greedily
 *
 * Contingencies in the order of what they lose without their best candidate; each takes the best that what was taken before still allows.
 */
import type { Bounds } from './difference-bounds.js';
import { adopt, isOpen, type NodeState } from './node-state.js';
import type { TransferContest } from './transfer-contest.js';

/** What the second best candidate alive is short of the best; infinite where there is but one. */
function regret({ start, worth }: TransferContest, alive: Uint8Array, s: number): number {
  let first = -1;
  for (let m = start[s]; m < start[s + 1]; m++) {
    if (alive[m] === 0) continue;
    if (first >= 0) return worth[first] - worth[m];
    first = m;
  }
  return Number.POSITIVE_INFINITY;
}

/** A candidate for each contingency that the bounds of a node allow together, as far as bounds can tell; `null` if none is found. */
export function greedyChoice(of: TransferContest, { bounds, alive }: NodeState): Int32Array | null {
  const { size, start } = of;
  const order = Array.from({ length: size }, (_, s) => ({ s, regret: regret(of, alive, s) }));
  order.sort((x, y) => (x.regret === y.regret ? x.s - y.s : y.regret - x.regret));
  const taken: Bounds = bounds.slice();
  const before: Bounds = bounds.slice();
  const choice = new Int32Array(size);
  for (const { s } of order) {
    before.set(taken);
    let m = start[s];
    for (; m < start[s + 1]; m++) {
      if (!isOpen(of, taken, m)) continue;
      if (adopt(of, taken, m)) break;
      taken.set(before);
    }
    if (m === start[s + 1]) return null;
    choice[s] = m;
  }
  return choice;
}
