/**
 * # What balanced budgets say of differences
 *
 * Where Σ_i t_i(k) = 0 on every cell and there are three agents or more, t_i(b) − t_i(a) = Σ_{j≠i} (t_j(a) − t_j(b)), so that lower bounds on what all others
 * have more in a than in b add up to one on what i has more in b than in a. A cell may also be 0, where a bound on transfers gives it a node. It is
 * a part of what balance says: the whole takes a linear program.
 */
import { type Bounds, insert } from './difference-bounds.js';
import type { TransferContest } from './transfer-contest.js';

/** Adds what follows for every two cells, once; `null` if nothing is left, else whether bounds were raised. */
export function balance(of: TransferContest, bounds: Bounds): boolean | null {
  const { nodes, none, strict, cells, blocks } = of;
  const last = nodes > blocks * cells ? cells : cells - 1;
  const node = (i: number, k: number) => (k === cells ? nodes - 1 : i * cells + k);
  let raised = false;
  for (let a = 0; a <= last; a++) {
    for (let b = 0; b <= last; b++) {
      if (a === b) continue;
      for (let i = 0; i < blocks; i++) {
        let others = 0;
        for (let j = 0; j < blocks && others > none; j++) {
          if (j === i) continue;
          const difference = bounds[node(j, a) * nodes + node(j, b)];
          others = difference <= none ? none : others + difference - (others & difference & strict);
        }
        if (others <= none || bounds[node(i, b) * nodes + node(i, a)] >= others) continue;
        if (!insert(of, bounds, node(i, b), node(i, a), others)) return null;
        raised = true;
      }
    }
  }
  return raised;
}
