/**
 * # Checking a theorem
 *
 * A check exhausts the scopes first and then samples. It is a generator that yields its progress now and then, so that a caller can show
 * it, stop it, or leave it to run; it neither prints nor keeps time of its own.
 */
import fc from 'fast-check';
import { compare, type Rational } from '../exact/rational.js';
import type { Conclusion } from './conclusion.js';
import { holds } from './conclusion.js';
import type { Property, Scope } from './property.js';
import { strataOf } from './strata.js';
import type { Subject } from './subject.js';
import { meets } from './theorem.js';

export interface CheckOptions {
  /** How many random subjects to try after the scopes. */
  readonly runs: number;
  readonly seed: number;
  /** Asked between subjects; once it answers `true` the check ends as incomplete. */
  readonly expired?: () => boolean;
}

/** A subject that meets the hypotheses and for which the conclusion fails, and how it was found. */
export interface Counterexample<S extends Subject> {
  readonly subject: S;
  readonly conclusion: Conclusion;
  readonly foundBy: 'exhaustion' | 'sampling';
}

/** What exhausting a scope came to. */
export interface Exhausted {
  readonly scope: string;
  /** How many subjects were tried, of how many, and how many of those tried met all hypotheses. */
  readonly subjects: number;
  readonly of: number;
  readonly meeting: number;
}

export type Verdict = 'exhausted' | 'unrefuted' | 'refuted' | 'witnessed' | 'vacuous' | 'incomplete';

/** A verdict with the evidence for it. */
export interface CheckResult<S extends Subject = Subject> {
  readonly id: string;
  readonly part: string;
  readonly expect: 'holds' | 'refuted' | 'witnessed';
  readonly verdict: Verdict;
  readonly asExpected: boolean;
  readonly exhausted: readonly Exhausted[];
  /** Random subjects that met all hypotheses, of how many generated. */
  readonly sampled: { readonly subjects: number; readonly attempts: number };
  /** How many random subjects met each hypothesis. */
  readonly hypotheses: { readonly [name: string]: { readonly met: number; readonly of: number } };
  /** For `vacuous`: the hypothesis that was met least often. */
  readonly blocking: string | null;
  readonly strata: { readonly [name: string]: number };
  readonly figures: { readonly [name: string]: Rational };
  readonly counterexample: Counterexample<S> | null;
}

/** How far a check has come. */
export interface Progress {
  readonly done: number;
  readonly of: number;
  readonly doing: string;
}

/** Subjects between two reports of progress. */
const PACE = 64;

/** Fewer meeting subjects than this, or than one in a hundred, is a vacuous check. */
const LEAST_MEETING = 100;
