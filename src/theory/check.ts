/**
 * # Checking a theorem
 *
 * A check exhausts the scopes first and then samples. It is a generator that yields its progress now and then, so that a caller can show
 * it, stop it, or leave it to run; it neither prints nor keeps time of its own.
 */
import fc from 'fast-check';
import { type Expiry, never } from '../exact/expiry.js';
import { canonical } from './canonical.js';
import { holds } from './conclusion.js';
import { minimise } from './minimise.js';
import { compareSubjects } from './order.js';
import type { Property } from './property.js';
import type { Subject } from './subject.js';
import { Tally } from './tally.js';
import { meets, type Theorem } from './theorem.js';
import type { CheckResult, Counterexample, Exhausted } from './verdict.js';

/** How far and from where to check. */
export interface CheckOptions {
  /** How many random subjects to try after the scopes. */
  readonly runs: number;
  readonly seed: number;
  /** Asked between subjects; once it answers `true` the check ends as incomplete. */
  readonly expired?: () => boolean;
}

/** How far a check has come. */
export interface Progress {
  readonly done: number;
  readonly of: number;
  readonly doing: string;
}

/** Subjects between two reports of progress. */
const PACE = 64;

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
