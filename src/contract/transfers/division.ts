/**
 * # Dividing a node
 *
 * A set of transfers is divided by an arc: it holds, or it does not. Where agents are coupled by sums, which bounds cannot express, a node is divided
 * by a candidate as well: it is chosen at its contingency, or it is not.
 */
import { insert } from './difference-bounds.js';
import type { Arc } from './look-ahead.js';
import type { NodeState } from './node-state.js';
import type { TransferContest } from './transfer-contest.js';

/** One side of a division. */
export type Side = { readonly arc: Arc } | { readonly candidate: number; readonly chosen: boolean };

/** Narrows a node to one side; `false` if nothing is left. */
export function narrow(of: TransferContest, { bounds, alive }: NodeState, side: Side): boolean {
  if ('arc' in side) return insert(of, bounds, side.arc.high, side.arc.low, side.arc.least);
  if (!side.chosen) alive[side.candidate] = 0;
  else {
    const s = of.at[side.candidate];
    for (let m = of.start[s]; m < of.start[s + 1]; m++) if (m !== side.candidate) alive[m] = 0;
  }
  return true;
}

export const rootState = ({ root, candidates }: TransferContest): NodeState => ({
  bounds: root.slice(),
  alive: new Uint8Array(candidates.length).fill(1),
});

export const copyOf = ({ bounds, alive }: NodeState): NodeState => ({ bounds: bounds.slice(), alive: alive.slice() });
