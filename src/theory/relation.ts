/**
 * # Relations between theorems
 *
 * One theorem gives another where every subject of the other is turned into subjects of the one, whose conclusion there settles that of
 * the other. The translation is data: that the hypotheses carry over can be checked on any subject, and so can what is inferred.
 */
import { holds } from './conclusion.js';
import type { Subject } from './subject.js';
import { meets, type Theorem } from './theorem.js';

/** `from` gives `to`. */
export interface Relation {
  readonly from: string;
  readonly to: string;
  /** How, in one sentence or two. */
  readonly how: string;
  /** The subjects of `from` that settle `to` for a subject that meets its hypotheses; left out where the argument is no translation. */
  readonly instances?: (subject: Subject) => readonly Subject[];
}

/** A relation that can be checked. */
export type Translation = Relation & { readonly instances: (subject: Subject) => readonly Subject[] };

/**
 * What is wrong with a translation at a subject that meets the hypotheses of `to`, or `null`: it must lead to subjects that meet the
 * hypotheses of `from`, and for which the conclusion of `from` holds.
 */
export function flaw({ instances }: Translation, from: Theorem<never>, subject: Subject): string | null {
  const theorem = from as unknown as Theorem<Subject>;
  for (const instance of instances(subject)) {
    if (!meets(theorem, instance)) return 'an instance does not meet the hypotheses';
    if (!holds(theorem.conclude(instance))) return 'the conclusion fails for an instance';
  }
  return null;
}
