/** # A draft under way: what the tools of the page read, and how they change it */
import type { Draft } from '../draft.js';
import type { Edit } from '../edit.js';

export interface Editing {
  readonly now: () => Draft;
  /** Applies an edit; returns whether it could be. Edits of one gesture are undone together. */
  readonly apply: (edit: Edit, gesture?: string) => boolean;
}
