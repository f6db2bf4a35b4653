/**
 * # How a search divided its cases
 *
 * What a search over transfers decided at each node, so that a certificate need not find it out again: which arcs it found to hold, and by which arc it
 * went on. It is a guide and no proof; whoever follows it sees for himself that cases are closed.
 */
import type { Arc } from './look-ahead.js';
import type { TransferContest } from './transfer-contest.js';

/** A node: arcs that hold in it, and the two cases of its division. Without an arc, and without `yes`, it is closed. */
export interface Cases {
  forced: readonly Arc[];
  arc: Arc | null;
  yes: Cases | null;
  no: Cases | null;
}

export const undivided = (): Cases => ({ forced: [], arc: null, yes: null, no: null });

/** The cases of a component's search, in the nodes of its contest. */
export interface DividedContest {
  readonly contest: TransferContest;
  readonly cases: Cases;
}
