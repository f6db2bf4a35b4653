/** The tree of answers of a proof: it must be whole. */
import type { Propagation } from './propagation.js';
import { Rejected, reject } from './rejected.js';

/** The answers at each leaf of a whole tree. */
export function* leavesOf(tree: readonly number[], propagation: Propagation): Generator<readonly number[]> {
  const path: number[] = [];
  /** The depths at which the second answer is followed. */
  const turned = new Set<number>();
  let open = 1;
  for (const node of tree) {
    if (open === 0) throw new Rejected('the tree goes on after its end');
    if (node !== 0) {
      if (!propagation.isVariable(node)) throw new Rejected('the tree asks what is no question');
      path.push(node);
      open++;
      continue;
    }
    yield path;
    open--;
    // Back to the last question that was answered one way only.
    let last = path.pop();
    while (last !== undefined && turned.has(path.length)) {
      turned.delete(path.length);
      last = path.pop();
    }
    if (last === undefined) continue;
    turned.add(path.length);
    path.push(-last);
  }
  if (open !== 0) reject('the tree ends before its end');
}
