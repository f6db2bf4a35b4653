/**
 * # Theorems
 *
 * A theorem is a statement about every subject that satisfies its hypotheses. The hypotheses are named values, so that each can be counted
 * and dropped; the conclusion shows both of its sides.
 */
import type { LinearForm } from '../../exact/linear-program.js';
import type { Conclusion } from './conclusion.js';
import type { ModelPart } from './model.js';
import type { Subject, SubjectKind, SubjectOf } from './subject.js';

/** A named condition on a subject, with one line of prose. */
export interface Hypothesis<S extends Subject> {
  readonly prose: string;
  readonly holds: (subject: S) => boolean;
}

/** Who proved what, and how the statement here differs from theirs. */
export interface Source {
  readonly citation: string;
  readonly relation: string;
}

/** A statement of the theory. */
export interface Theorem<S extends Subject> {
  /** What the theorem claims, in a few hyphenated words. */
  readonly id: string;
  /** The label of the theory: `A1`, `B14`, … */
  readonly part: string;
  readonly title: string;
  /** Markdown with LaTeX: hypotheses and conclusion. */
  readonly statement: string;
  readonly proof: string;
  readonly sources: readonly Source[];
  readonly hypotheses: { readonly [name: string]: Hypothesis<S> };
  /** The claim about a subject; called only where every hypothesis holds. */
  readonly conclude: (subject: S) => Conclusion;
  /**
   * `holds`: for every subject that meets the hypotheses. `refuted`: it does not, and a counterexample is to be found. `witnessed`: an
   * existence statement, some subject meets the hypotheses and satisfies the conclusion.
   */
  readonly expect: 'holds' | 'refuted' | 'witnessed';
  /**
   * Linear forms over the payoffs, listed as in the table, such that, everything but payoffs fixed, hypotheses and truth values do not change where no form changes
   * its sign, and the numbers that are compared are affine there. A linear program then decides all environments of these signs at once.
   */
  readonly linear?: (subject: S) => readonly LinearForm[];
  /** The parts of the model that the statement depends on, the environment and its payoffs apart; left out: any of them. */
  readonly uses?: readonly ModelPart[];
  /** The kind of subjects, where those in stock will do: a conjecture then needs no generator of its own. */
  readonly subjects?: SubjectKind;
}

/** A hypothesis from its prose and its predicate. */
export const hypothesis = <S extends Subject>(prose: string, holds: (subject: S) => boolean): Hypothesis<S> => ({ prose, holds });

/**
 * A statement: a theorem of the catalogue with all its parts, or a conjecture, for which an id, hypotheses and a conclusion are enough. It
 * is expected to hold unless it says otherwise. Where a kind of `subjects` is named it gives the fields of the subject.
 * @example
 * ```ts
 * import { all, claim, firstBests, theorem } from 'lacuna';
 * const conjecture = theorem({ id: 'no-ties', subjects: 'game', conclude: () => all() });
 * conjecture.expect; // => 'holds'
 * ```
 */
export function theorem<K extends SubjectKind>(parts: Parts<SubjectOf<K>> & { readonly subjects: K }): Theorem<SubjectOf<K>>;
export function theorem<S extends Subject>(parts: Parts<S>): Theorem<S>;
export function theorem<S extends Subject>(parts: Parts<S>): Theorem<S> {
  return {
    part: 'conjecture',
    title: parts.id,
    statement: '',
    proof: '',
    sources: [],
    hypotheses: {},
    expect: 'holds',
    ...parts,
  };
}

/** What a statement may not do without, and what it may. */
type Parts<S extends Subject> = Pick<Theorem<S>, 'id' | 'conclude'> & Partial<Theorem<S>>;

/** Whether a subject satisfies every hypothesis. */
export const meets = <S extends Subject>({ hypotheses }: Theorem<S>, subject: S): boolean =>
  Object.values(hypotheses).every(({ holds }) => holds(subject));
