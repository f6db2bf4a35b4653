/**
 * # What the book says of a theorem
 *
 * Everything that its page is made from, gathered by whoever reads files.
 */
import type { StandingEntry } from '../../src/formats/checks/standing.js';
import type { Finding } from '../../src/theory/check/ablate.js';
import type { Relation } from '../../src/theory/statement/relation.js';
import type { Subject } from '../../src/theory/statement/subject.js';
import type { Theorem } from '../../src/theory/statement/theorem.js';
import type { Counterexample } from '../../src/theory/statement/verdict.js';

/** A theorem with all that is known of it. */
export interface BookTheorem {
  readonly theorem: Theorem<never>;
  readonly findings: readonly Finding[];
  /** What is stored of the theorem itself: a witness or a refutation. */
  readonly evidence: Counterexample<Subject> | null;
  /** Near misses, each with what refutes it where a check saw that. */
  readonly mutants: readonly { readonly name: string; readonly prose: string; readonly refuted?: Counterexample<Subject> | null }[];
  readonly relations: readonly Relation[];
  /** What is proved by a machine, as lines in Markdown, and in a word each. */
  readonly proved: readonly string[];
  readonly rungs: readonly string[];
  /** What a check saw: its verdict, and lines in Markdown. `null` where it was not checked. */
  readonly seen: { readonly verdict: string; readonly lines: readonly string[] } | null;
}

/** A theorem under another model, the subject that decides as the model sees it. */
export interface BookStanding extends StandingEntry {
  readonly found: Counterexample<Subject> | null;
}

/** A model, and what stands under it. */
export interface BookModel {
  readonly name: string;
  readonly prose: string;
  readonly standings: readonly BookStanding[];
}

/** All that the book is made from. */
export interface BookData {
  readonly version: string;
  /** The seed of the check, `null` where nothing was checked. */
  readonly seed: number | null;
  readonly theorems: readonly BookTheorem[];
  readonly relations: readonly Relation[];
  readonly models: readonly BookModel[];
  /** The model and the notation, in Markdown. */
  readonly theory: string;
  /** Where the explorer shows a game under a title, from the root of the book; `null` for a game that is too large for it, or for none at all. */
  readonly explored: (subject: Subject, title: string) => string | null;
}
