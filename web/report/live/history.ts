/**
 * # Undo and redo
 *
 * Drafts are values, so that the past is a list of them. Edits of one gesture, such as dragging λ, are one step back.
 */
import type { Draft } from '../draft.js';

const LONGEST = 500;

export interface History {
  readonly now: () => Draft;
  /** A new draft; those of the same gesture, one after the other, make one step. */
  readonly push: (draft: Draft, gesture?: string) => void;
  readonly undo: () => boolean;
  readonly redo: () => boolean;
  readonly canUndo: () => boolean;
  readonly canRedo: () => boolean;
}

/** A history that begins with a draft. */
export function history(first: Draft): History {
  let past: Draft[] = [];
  let now = first;
  let future: Draft[] = [];
  let last: string | undefined;
  return {
    now: () => now,
    push: (draft, gesture) => {
      if (gesture === undefined || gesture !== last) past = [...past.slice(-LONGEST), now];
      last = gesture;
      now = draft;
      future = [];
    },
    undo: () => {
      const before = past.pop();
      if (before === undefined) return false;
      future.push(now);
      now = before;
      last = undefined;
      return true;
    },
    redo: () => {
      const after = future.pop();
      if (after === undefined) return false;
      past.push(now);
      now = after;
      last = undefined;
      return true;
    },
    canUndo: () => past.length > 0,
    canRedo: () => future.length > 0,
  };
}
