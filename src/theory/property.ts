/**
 * # Properties
 *
 * How to look for counterexamples of a theorem: which finite scope to exhaust, how to generate subjects that satisfy the hypotheses by
 * construction, and how to generate near misses that break one of them.
 */
import type { Arbitrary } from 'fast-check';
import type { Rational } from '../exact/rational.js';
import type { Subject } from './subject.js';
import type { Theorem } from './theorem.js';

/** A finite family of subjects, enumerated in a fixed order from the least to the greatest. */
export interface Scope<S extends Subject> {
  /** What the family is, such as `2 agents, 2x2 actions, 1 contingency, payoffs 0..2, all 15 languages`. */
  readonly name: string;
  /** How many subjects there are, in closed form: what the enumeration is checked against. */
  readonly size: number;
  readonly subjects: () => Iterable<S>;
}

/** A number worth reporting over all subjects that were checked. */
export interface Figure<S extends Subject> {
  readonly keep: 'least' | 'greatest';
  /** `null` where the subject has none. */
  readonly of: (subject: S) => Rational | null;
}

/** How a theorem is tried. */
export interface Property<S extends Subject> {
  readonly theorem: Theorem<S>;
  readonly scopes: readonly Scope<S>[];
  /** Subjects that satisfy all hypotheses by construction. */
  readonly meeting: Arbitrary<S>;
  /** For each hypothesis, subjects that break it while the others are likely to hold: what ablation draws from. */
  readonly breaking: { readonly [hypothesis: string]: Arbitrary<S> };
  /** Classes of subjects to count, beside the stock ones. */
  readonly strata?: { readonly [name: string]: (subject: S) => boolean };
  readonly figures?: { readonly [name: string]: Figure<S> };
}
