/**
 * # Verdicts
 *
 * What a check found, with the evidence for it: how much was seen, and by what.
 */
import type { Rational } from '../../exact/rational.js';
import type { Conclusion } from './conclusion.js';
import type { Subject } from './subject.js';

/**
 * A subject that decides: one that meets the hypotheses and for which the conclusion fails, or, for an existence statement, one for which
 * it holds; and how it was found.
 */
export interface Counterexample<S extends Subject> {
  readonly subject: S;
  readonly conclusion: Conclusion;
  /** `memory`: it was stored, and has been validated anew. */
  readonly foundBy:
    | 'memory'
    | 'known games'
    | 'exhaustion'
    | 'sampling'
    | 'hill climbing'
    | 'annealing'
    | 'crossing'
    | 'linear program'
    | 'unknown numbers'
    | 'adversary';
  /**
   * `minimal in its scope`: no lesser subject of the scope refutes; `locally minimal`: no step of the polish leads to a lesser one; `not
   * minimal`: time ran out before that.
   */
  readonly minimality: 'minimal in its scope' | 'locally minimal' | 'not minimal';
}

/** What exhausting a scope came to. */
export interface Exhausted {
  readonly scope: string;
  /** How many subjects were tried, of how many, and how many of those tried met all hypotheses. */
  readonly subjects: number;
  readonly of: number;
  readonly meeting: number;
}

/** `inapplicable`: under the model that was asked about the statement has no meaning, or none that is computed exactly. */
export type Verdict = 'exhausted' | 'unrefuted' | 'refuted' | 'witnessed' | 'vacuous' | 'incomplete' | 'inapplicable';

/** Whether a verdict leaves open what is true, rather than contradict what is expected. */
export const isOpen = (verdict: Verdict): boolean => verdict === 'vacuous' || verdict === 'incomplete' || verdict === 'inapplicable';

/** A verdict with the evidence for it. */
export interface CheckResult<S extends Subject = Subject> {
  readonly id: string;
  readonly part: string;
  readonly expect: 'holds' | 'refuted' | 'witnessed';
  readonly verdict: Verdict;
  /** Of `inapplicable`, why. */
  readonly reason?: string;
  readonly asExpected: boolean;
  readonly exhausted: readonly Exhausted[];
  /** Random subjects that met all hypotheses, of how many generated. */
  readonly sampled: { readonly subjects: number; readonly attempts: number };
  /** How many random subjects met each hypothesis. */
  readonly hypotheses: { readonly [name: string]: { readonly met: number; readonly of: number } };
  /** For `vacuous`: the hypothesis that most often was not met; in scopes, the first such one of each subject. */
  readonly blocking: string | null;
  readonly strata: { readonly [name: string]: number };
  readonly figures: { readonly [name: string]: Rational };
  readonly counterexample: Counterexample<S> | null;
  /** Of an existence statement, a subject that shows it. */
  readonly witness: Counterexample<S> | null;
  /** How many stored subjects were validated anew, and which no longer show what they were stored for. */
  readonly revalidated: number;
  readonly stale: readonly string[];
}
