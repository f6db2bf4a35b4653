/**
 * # Properties
 *
 * How to look for counterexamples of a theorem: which finite scope to exhaust, how to generate subjects that satisfy the hypotheses by
 * construction, and how to generate near misses that break one of them.
 */
import type { Arbitrary } from 'fast-check';
import type { Rational } from '../../exact/rational.js';
import type { Conclusion } from './conclusion.js';
import type { Family } from './family.js';
import type { Subject } from './subject.js';
import type { Hypothesis, Theorem } from './theorem.js';

/** A finite family of subjects, enumerated in a fixed order from the least to the greatest. */
export interface Scope<S extends Subject> {
  /** What the family is, such as `2 agents, 2x2 actions, 1 contingency, payoffs 0..2, all 15 languages`. */
  readonly name: string;
  /** How many subjects there are, in closed form: what the enumeration is checked against. */
  readonly size: number;
  readonly subjects: () => Subjects<S>;
  /** Of a scope that holds one subject for each class of a larger one: how it is sifted out of that. */
  readonly sieve?: Sieve<S>;
}

/** A larger scope, in which some subjects stand for a whole class each. */
export interface Sieve<S extends Subject> {
  /** How many subjects the larger scope has, in closed form. */
  readonly size: number;
  readonly subjects: () => Subjects<S>;
  /** A function that says how many subjects one stands for, itself among them; 0 for one for which another stands. */
  readonly weighing: () => (subject: Subject) => number;
}

/** Subjects in a fixed order. */
export interface Subjects<S extends Subject> extends Iterable<S> {
  /** Those from an index on, where they can be reached without making all before. */
  readonly startingAt?: (index: number) => Iterable<S>;
}

/** A number worth reporting over all subjects that were checked. */
export interface Figure<S extends Subject> {
  readonly keep: 'least' | 'greatest';
  /** `null` where the subject has none. */
  readonly of: (subject: S) => Rational | null;
}

/**
 * A deliberate near miss of a theorem, which must be refuted: what shows that the search has teeth. What is left out is as in the theorem.
 */
export interface Mutant<S extends Subject> {
  /** A few hyphenated words, such as `stake-not-weighted`. */
  readonly name: string;
  /** What is claimed instead, in one line. */
  readonly prose: string;
  readonly kind: 'relation' | 'constant' | 'hypothesis' | 'quantifier';
  /** The hypotheses in place of the theorem's. */
  readonly hypotheses?: { readonly [name: string]: Hypothesis<S> };
  readonly conclude?: (subject: S) => Conclusion;
  /** Where the theorem's own scopes and generator would not meet a refutation, those to search instead. */
  readonly scopes?: readonly Scope<S>[];
  readonly meeting?: Arbitrary<S>;
}

/** Why a hypothesis is not needed. */
export interface Idle {
  /** `implied`: it follows from the other hypotheses. `unused`: without it the conclusion still holds. */
  readonly because: 'implied' | 'unused';
  /** The argument, as short as it can be. */
  readonly argument: string;
}

/**
 * A search for the subject that most nearly refutes: from random subjects, steps that lower the slack of the conclusion are kept. For
 * statements about infinitely many mechanisms, which no linear program decides.
 */
export interface Adversary<S extends Subject> {
  /** Such as `hill climbing over transfers`. */
  readonly name: string;
  /** How many random subjects to start from, for every 1,000 runs, and how many steps to try from each. */
  readonly starts: number;
  readonly steps: number;
  /** A subject near the given one. `random` yields numbers in [0, 1). */
  readonly step: (subject: S, random: () => number) => S;
}

/** How a theorem is tried. */
export interface Property<S extends Subject> {
  readonly theorem: Theorem<S>;
  /** What is exhausted, from the least subjects up. */
  readonly scopes: readonly Scope<S>[];
  /** Subjects that satisfy all hypotheses by construction. */
  readonly meeting: Arbitrary<S>;
  /** For each hypothesis, subjects that break it while the others are likely to hold: what ablation draws from. */
  readonly breaking: { readonly [hypothesis: string]: Arbitrary<S> };
  /** What subjects are besides what the hypotheses say, such as games of one contingency: known games that are not are left out. */
  readonly promises?: (subject: S) => boolean;
  /** Near misses of the statement, each refuted. */
  readonly mutants?: readonly Mutant<S>[];
  /** Hypotheses that are not needed, and why; ablation tries to refute it. All others, but those that are `open`, are said to be needed. */
  readonly idle?: { readonly [hypothesis: string]: Idle };
  /** Hypotheses that are neither idle nor known to be needed, and what is believed of them. */
  readonly open?: { readonly [hypothesis: string]: string };
  /** What ablation exhausts when it drops a hypothesis, where that is not the scopes of the property. */
  readonly ablation?: { readonly [hypothesis: string]: readonly Scope<S>[] };
  readonly adversary?: Adversary<S>;
  /** Whether the scopes hold every subject that an existence statement speaks of, so that finding no witness in them refutes it. */
  readonly decisive?: boolean;
  /** The families that subjects of the theorem may come from: stored subjects name theirs. */
  readonly families?: readonly Family[];
  /** Classes of subjects to count, beside the stock ones. */
  readonly strata?: { readonly [name: string]: (subject: S) => boolean };
  readonly figures?: { readonly [name: string]: Figure<S> };
}
