/**
 * # Actions that are never a best reply
 *
 * If a is a best reply to y and k weakly dominates a on the support of y, then y is 0 wherever k does strictly better. So the actions of the
 * other to which a may be a best reply shrink step by step, and where none is left a is no best reply to anything: it is never
 * played in equilibrium, and without it the same holds for more. Comparisons alone; it strikes out what a mixed action strictly dominates only by such chains.
 */
import { indices } from '../exact/range.js';

/** What an agent has, `matrix[own action][action of the other]`, in integers. */
export type IntegerMatrix = readonly (readonly bigint[])[];

/** The actions of two agents that are left when no more can be struck out, in ascending order; `own` is by the agent who has them. */
export function possibleReplies(first: IntegerMatrix, second: IntegerMatrix): readonly [readonly number[], readonly number[]] {
  let [rows, columns] = [indices(first.length), indices(second.length)];
  for (;;) {
    const left = rows.filter((a) => mayBeBest(first, a, rows, columns));
    const right = columns.filter((b) => mayBeBest(second, b, columns, left));
    if (left.length === rows.length && right.length === columns.length) return [rows, columns];
    [rows, columns] = [left, right];
  }
}

/** Whether the chain ends before all actions of the other are ruled out. */
function mayBeBest(matrix: IntegerMatrix, action: number, own: readonly number[], other: readonly number[]): boolean {
  let left = other;
  const rivals = new Set(own);
  for (let again = true; again && left.length > 0; ) {
    again = false;
    for (const rival of rivals) {
      if (!left.every((b) => matrix[rival][b] >= matrix[action][b])) continue;
      const tied = left.filter((b) => matrix[rival][b] === matrix[action][b]);
      if (tied.length === left.length) continue;
      left = tied;
      again = true;
    }
  }
  return left.length > 0;
}
