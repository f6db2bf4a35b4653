/**
 * # Checking a theorem
 *
 * A check exhausts the scopes first and then samples. It is a generator that yields its progress now and then, so that a caller can show
 * it, stop it, or leave it to run; it neither prints nor keeps time of its own.
 */
import fc from 'fast-check';
import { type Expiry, never } from '../exact/expiry.js';
import { compare, type Rational } from '../exact/rational.js';
import { canonical } from './canonical.js';
import { type Conclusion, holds } from './conclusion.js';
import { minimise } from './minimise.js';
import { compareSubjects } from './order.js';
import type { Property } from './property.js';
import { strataOf } from './strata.js';
import type { Subject } from './subject.js';
import { meets, type Theorem } from './theorem.js';

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
  /** For `vacuous`: the hypothesis that most often was not met; in scopes, the first such one of each subject. */
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

/** With fewer subjects that meet all hypotheses than this, or fewer than one in a hundred of those generated, a check is vacuous. */
const LEAST_MEETING = 100;

/** A theorem together with the way to check it, whatever its subjects are: what a catalogue lists. */
export interface Checkable {
  readonly theorem: Theorem<never>;
  readonly checking: (options: CheckOptions) => Generator<Progress, CheckResult>;
}

/** Forgets the kind of subject of a property. */
export const checkable = <S extends Subject>(property: Property<S>): Checkable => ({
  theorem: property.theorem,
  checking: (options) => checking(property, options),
});

/** Checks a theorem to the end. */
export function check<S extends Subject>(property: Property<S>, options: CheckOptions): CheckResult<S> {
  const run = checking(property, options);
  for (;;) {
    const step = run.next();
    if (step.done) return step.value;
  }
}

/** Checks a theorem step by step: yields how far it has come, returns the result. Deterministic in `runs` and `seed`, but for `expired`. */
export function* checking<S extends Subject>(property: Property<S>, options: CheckOptions): Generator<Progress, CheckResult<S>> {
  const { theorem, scopes, meeting } = property;
  const tally = new Tally(property);
  const of = scopes.reduce((total, { size }) => total + size, options.runs);
  let done = 0;
  const exhausted: Exhausted[] = [];
  const end = (): CheckResult<S> => tally.result(exhausted, options.runs);

  for (const scope of scopes) {
    const doing = `exhausting ${scope.name}`;
    const seen = { scope: scope.name, subjects: 0, of: scope.size, meeting: 0 };
    exhausted.push(seen);
    for (const subject of scope.subjects()) {
      if (done % PACE === 0) {
        yield { done, of, doing };
        if (options.expired?.()) return end();
      }
      done += 1;
      seen.subjects += 1;
      if (!tally.admits(subject)) continue;
      seen.meeting += 1;
      if (!tally.conclude(subject)) {
        tally.counterexample = leastOfScope(theorem, subject);
        return end();
      }
    }
  }
  for (let batch = 0; tally.attempts < options.runs; batch++) {
    yield { done: done + tally.attempts, of, doing: 'sampling' };
    if (options.expired?.()) return end();
    const numRuns = Math.min(PACE, options.runs - tally.attempts);
    const refuting = fc.sample(meeting, { numRuns, seed: batchSeed(options.seed, batch) }).filter((subject) => !tally.sample(subject));
    if (refuting.length === 0) continue;
    yield { done: done + tally.attempts, of, doing: 'minimising the counterexample' };
    tally.counterexample = leastOf(theorem, refuting, options.expired);
    return end();
  }
  return end();
}

/** The first refutation of a scope, which is its least, in canonical form if that refutes as well. */
function leastOfScope<S extends Subject>(theorem: Theorem<S>, first: S): Counterexample<S> {
  const renamed = canonical(first);
  const subject = refutes(theorem, renamed) ? renamed : first;
  return { subject, conclusion: theorem.conclude(subject), foundBy: 'exhaustion', minimality: 'minimal in its scope' };
}

/** Whether a subject meets the hypotheses and fails the conclusion. */
const refutes = <S extends Subject>(theorem: Theorem<S>, subject: S): boolean =>
  meets(theorem, subject) && !holds(theorem.conclude(subject));

/** From so many refutations of a batch, the simplest ones, the polish sets out: where one gets stuck another may not. */
const STARTS = 3;

/** The least counterexample that the polish reaches from the refutations found by sampling. */
function leastOf<S extends Subject>(theorem: Theorem<S>, refuting: readonly S[], expired: Expiry = never): Counterexample<S> {
  const starts = [...refuting].sort(compareSubjects).slice(0, STARTS);
  const [subject] = starts.map((start) => minimise(start, (candidate) => refutes(theorem, candidate), expired)).sort(compareSubjects);
  return {
    subject,
    conclusion: theorem.conclude(subject),
    foundBy: 'sampling',
    minimality: expired() ? 'not minimal' : 'locally minimal',
  };
}

/** A seed of its own for every batch, so that a sample of any length begins like a shorter one. */
const batchSeed = (seed: number, batch: number): number => (Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) + Math.imul(batch, 0xc2b2ae35)) | 0;

/** What a check counts while it runs. */
class Tally<S extends Subject> {
  attempts = 0;
  counterexample: Counterexample<S> | null = null;
  private subjects = 0;
  private readonly met: Map<string, number>;
  private readonly unmet = new Map<string, number>();
  private readonly strata = new Map<string, number>();
  private readonly figures = new Map<string, Rational>();

  constructor(private readonly property: Property<S>) {
    this.met = new Map(Object.keys(property.theorem.hypotheses).map((name) => [name, 0]));
  }

  /** Whether a subject of a scope meets all hypotheses; counts the first one that it does not meet. */
  admits(subject: S): boolean {
    for (const [name, hypothesis] of Object.entries(this.property.theorem.hypotheses)) {
      if (hypothesis.holds(subject)) continue;
      this.unmet.set(name, (this.unmet.get(name) ?? 0) + 1);
      return false;
    }
    return true;
  }

  /** Counts a random subject and, where it meets all hypotheses, judges it: `false` if the conclusion fails. */
  sample(subject: S): boolean {
    let meeting = true;
    for (const [name, hypothesis] of Object.entries(this.property.theorem.hypotheses)) {
      const met = hypothesis.holds(subject);
      meeting &&= met;
      if (met) this.met.set(name, (this.met.get(name) ?? 0) + 1);
      else this.unmet.set(name, (this.unmet.get(name) ?? 0) + 1);
    }
    this.attempts += 1;
    if (!meeting) return true;
    this.subjects += 1;
    return this.conclude(subject);
  }

  /** Judges a subject that meets all hypotheses, and counts its strata and figures if the conclusion holds. */
  conclude(subject: S): boolean {
    if (!holds(this.property.theorem.conclude(subject))) return false;
    const own = Object.entries(this.property.strata ?? {}).flatMap(([name, belongs]) => (belongs(subject) ? [name] : []));
    for (const name of [...strataOf(subject), ...own]) this.strata.set(name, (this.strata.get(name) ?? 0) + 1);
    for (const [name, figure] of Object.entries(this.property.figures ?? {})) {
      const value = figure.of(subject);
      const known = this.figures.get(name);
      const better = value !== null && (known === undefined || compare(value, known) === (figure.keep === 'least' ? -1 : 1));
      if (better) this.figures.set(name, value);
    }
    return true;
  }

  result(exhausted: readonly Exhausted[], runs: number): CheckResult<S> {
    const { id, part, expect } = this.property.theorem;
    const meeting = this.subjects + exhausted.reduce((total, scope) => total + scope.meeting, 0);
    const tried = this.attempts + exhausted.reduce((total, { subjects }) => total + subjects, 0);
    const finished =
      this.attempts >= runs && exhausted.length === this.property.scopes.length && exhausted.every((s) => s.subjects === s.of);
    const vacuous = meeting < LEAST_MEETING || meeting * 100 < tried;
    const verdict: Verdict =
      this.counterexample !== null ? 'refuted' : !finished ? 'incomplete' : vacuous ? 'vacuous' : runs === 0 ? 'exhausted' : 'unrefuted';
    const [blocking] = [...this.unmet].sort(([, x], [, y]) => y - x);
    return {
      id,
      part,
      expect,
      verdict,
      asExpected: expect === 'refuted' ? verdict === 'refuted' : expect === 'holds' && (verdict === 'unrefuted' || verdict === 'exhausted'),
      exhausted,
      sampled: { subjects: this.subjects, attempts: this.attempts },
      hypotheses: Object.fromEntries([...this.met].map(([name, met]) => [name, { met, of: this.attempts }])),
      blocking: verdict === 'vacuous' ? (blocking?.[0] ?? null) : null,
      strata: Object.fromEntries([...this.strata].sort(([x], [y]) => (x < y ? -1 : 1))),
      figures: Object.fromEntries(this.figures),
      counterexample: this.counterexample,
    };
  }
}
