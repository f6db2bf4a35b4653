/**
 * # Actions that are never a best reply
 *
 * If a is a best reply to beliefs y about the others and k weakly dominates a on the support of y, then y is 0 wherever k does strictly better.
 * So the profiles of the others to which a may be a best reply shrink step by step, and where none is left a is no best reply to anything: no
 * equilibrium, mixed or correlated, plays it, and without it the same holds for more. Comparisons alone; what a mixed action strictly
 * dominates is struck out by such chains only.
 */
import { indices } from '../exact/range.js';
import { less, type Rational } from '../exact/rational.js';
import { type Profile, profileOf, type Shape } from './profile.js';

/** The actions that are left when no more can be struck out, `left[agent]` in ascending order; `table[profile][agent]` are payoffs. */
export function possibleReplies(of: Shape, table: readonly (readonly Rational[])[]): readonly (readonly number[])[] {
  let left: readonly (readonly number[])[] = of.actions.map(({ length }) => indices(length));
  for (;;) {
    const next = left.map((own, agent) => {
      const others = profilesOver(
        of,
        left.map((actions, i) => (i === agent ? [0] : actions)),
      );
      const payoffs = own.map((action) => others.map((profile) => table[profile + action * of.strides[agent]][agent]));
      return own.filter((_, k) => mayBeBest(payoffs, k));
    });
    if (next.every((own, agent) => own.length === left[agent].length)) return left;
    left = next;
  }
}

/** The profiles over some actions of each agent, in profile order. */
export const profilesOver = (of: Shape, actions: readonly (readonly number[])[]): Profile[] =>
  actions
    .reduce<number[][]>((heads, own) => heads.flatMap((head) => own.map((action) => [...head, action])), [[]])
    .map((profile) => profileOf(of, profile));

/** Whether the chain of an action ends before all profiles of the others are ruled out; `payoffs[own action][others]`. */
function mayBeBest(payoffs: readonly (readonly Rational[])[], action: number): boolean {
  const own = payoffs[action];
  let left = indices(own.length);
  for (let again = true; again; ) {
    again = false;
    for (const rival of payoffs) {
      if (left.some((k) => less(rival[k], own[k]))) continue;
      const tied = left.filter((k) => !less(own[k], rival[k]));
      if (tied.length === left.length) continue;
      if (tied.length === 0) return false;
      left = tied;
      again = true;
    }
  }
  return true;
}
