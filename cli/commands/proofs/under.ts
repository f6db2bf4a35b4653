/** Proofs under another model: what it makes of the theorems, and by which names their cases go. */
import type { Naming } from '../../../src/specified/cases.js';
import { isUnaffected, seenBy, theoremUnder } from '../../../src/theory/check/under-model.js';
import { variants } from '../../../src/theory/check/variants.js';
import type { Model } from '../../../src/theory/statement/model.js';
import type { Theorem } from '../../../src/theory/statement/theorem.js';

/** What another model makes of the theorems. */
export interface Under {
  readonly model: Model;
  /** Its name or its file. */
  readonly name: string;
  /** Whether it is a user's own. */
  readonly isOwn: boolean;
  readonly naming: (theorem: Theorem<never>) => Naming;
  /** A theorem as the model says it: as it is where it speaks of nothing that the model changes. */
  readonly theorem: (theorem: Theorem<never>) => Theorem<never>;
}

export function termsUnder(model: Model, name: string): Under {
  const seen = seenBy<never>(model);
  // Of a model of a user's own nobody knows that it treats all names alike.
  const isBlind = variants.includes(model) && model.anonymous;
  return {
    model,
    name,
    isOwn: !variants.includes(model),
    naming: (theorem) => (isBlind || isUnaffected(theorem, model) ? 'renamed' : 'as named'),
    theorem: (theorem) => (isUnaffected(theorem, model) ? theorem : theoremUnder(theorem, seen)),
  };
}
