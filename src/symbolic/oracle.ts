/**
 * # Who answers
 *
 * A run on unknown numbers asks yes/no questions, whether a polynomial is positive, and questions with several answers, which of the results
 * that a specification allows a search has found. Who answers is not the affair of the run: in the search for a proof it is a solver that
 * follows every answer that is not impossible, in the check of a proof it is the proof.
 */
import type { Rational } from '../exact/rational.js';
import type { Polynomial } from './polynomial.js';

/** That a polynomial is positive or not, or that a specification was met by one of its results or not. */
export type Literal =
  | { readonly positive: Polynomial; readonly holds: boolean }
  | { readonly specification: number; readonly result: number; readonly holds: boolean };

/** Of these, one holds. */
export type Clause = readonly Literal[];

/** What a search can have found, each with what then holds. */
export interface Alternative<Result> {
  readonly result: Result;
  readonly clauses: readonly Clause[];
}

/** One of the alternatives is what is found; the further clauses hold whichever it is. */
export interface Specification<Result> {
  /** What it is a specification of, for those that come after. */
  readonly about: unknown;
  readonly alternatives: readonly Alternative<Result>[];
  readonly clauses: readonly Clause[];
  /** By name, what unknowns of it are of other numbers in floating point: sample points are to have them so. A proof says nothing of it. */
  readonly sampled?: ReadonlyMap<string, Sampled>;
}

/** A number of other numbers, which `value` gives in floating point. */
export type Sampled = (value: (x: Rational) => number) => number;

/** Makes a specification: the how-manieth it is, and those before it. */
export type Specify<Result> = (number: number, earlier: readonly Specification<unknown>[]) => Specification<Result>;

export interface Oracle {
  /** Whether a polynomial is positive. */
  readonly isPositive: (x: Polynomial) => boolean;
  /** x/y, of a y that was answered to be positive. */
  readonly quotient: (x: Rational, y: Polynomial) => Rational;
  /** What a search for `key` found; equal keys are equal searches. */
  readonly found: <Result>(key: string, specify: Specify<Result>) => Result;
}

let present: Oracle | null = null;

/** Runs the body with its questions put to an oracle. */
export function asking<Value>(oracle: Oracle, body: () => Value): Value {
  const before = present;
  present = oracle;
  try {
    return body();
  } finally {
    present = before;
  }
}

/** Who answers now. */
export function oracle(): Oracle {
  if (present === null) throw new Error('unknown numbers are compared where nobody answers');
  return present;
}
