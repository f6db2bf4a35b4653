/**
 * # Checking a theorem
 *
 * A check looks at what is stored first, then exhausts the scopes, then samples, and at last sets the adversary on the statement if there
 * is one. It is a generator that yields its progress now and then, so that a caller can show it, stop it, or leave it to run; it neither
 * prints nor keeps time of its own.
 *
 * What is looked for is what decides: a subject that meets the hypotheses and fails the conclusion, or, of an existence statement, one for
 * which the conclusion holds.
 */
import fc from 'fast-check';
import { type Expiry, never } from '../exact/expiry.js';
import { canonical } from './canonical.js';
import { climb } from './climb.js';
import { holds } from './conclusion.js';
import { type Kept, REFUTATION, revalidate, WITNESS } from './kept.js';
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
  /** Stored subjects of the theorem, validated anew before anything else. */
  readonly kept?: readonly Kept[];
}

/** How far a check has come. */
export interface Progress {
  readonly done: number;
  readonly of: number;
  readonly doing: string;
}

/** Subjects between two reports of progress. */
const PACE = 64;

/** Checks a theorem to the end. */
export function check<S extends Subject>(property: Property<S>, options: CheckOptions): CheckResult<S> {
  const run = checking(property, options);
  for (;;) {
    const step = run.next();
    if (step.done) return step.value;
  }
}

/** Checks a theorem step by step: yields how far it has come, returns the result. Deterministic but for `expired`. */
export function* checking<S extends Subject>(property: Property<S>, options: CheckOptions): Generator<Progress, CheckResult<S>> {
  const { theorem, scopes, meeting, adversary } = property;
  const { runs, seed, expired, kept = [] } = options;
  const tally = new Tally(property);
  const of = scopes.reduce((total, { size }) => total + size, runs);
  let done = 0;
  const exhausted: Exhausted[] = [];
  const end = (): CheckResult<S> => tally.result(exhausted, runs);

  const stored = recall(theorem, kept, tally);
  for (const scope of scopes) {
    const doing = `exhausting ${scope.name}`;
    const seen = { scope: scope.name, subjects: 0, of: scope.size, meeting: 0 };
    exhausted.push(seen);
    for (const subject of scope.subjects()) {
      if (done % PACE === 0) {
        yield { done, of, doing };
        if (expired?.()) return end();
      }
      done += 1;
      seen.subjects += 1;
      if (!tally.admits(subject)) continue;
      seen.meeting += 1;
      if (tally.decides(subject)) {
        tally.decisive = lesser(leastOfScope(theorem, subject), stored);
        return end();
      }
    }
  }
  tally.decisive = stored;
  if (stored !== null) return end();

  for (let batch = 0; tally.attempts < runs; batch++) {
    yield { done: done + tally.attempts, of, doing: 'sampling' };
    if (expired?.()) return end();
    const numRuns = Math.min(PACE, runs - tally.attempts);
    const deciding = fc.sample(meeting, { numRuns, seed: batchSeed(seed, batch) }).filter((subject) => tally.sample(subject));
    if (deciding.length === 0) continue;
    yield { done: done + tally.attempts, of, doing: 'minimising what was found' };
    tally.decisive = leastOf(theorem, deciding, 'sampling', expired);
    return end();
  }

  const starts = adversary === undefined ? 0 : Math.ceil((adversary.starts * runs) / 1000);
  for (let start = 0; adversary !== undefined && start < starts; start++) {
    yield { done: of, of, doing: adversary.name };
    if (expired?.()) return end();
    const [subject] = fc.sample(meeting, { numRuns: 1, seed: batchSeed(seed, -1 - start) });
    if (!meets(theorem, subject)) continue;
    const reached = climb(theorem, adversary, subject, batchSeed(seed, start));
    tally.note(`${adversary.name}: climbs`, 1);
    tally.note(`${adversary.name}: steps`, reached.steps);
    tally.figure(`least slack found by ${adversary.name}`, 'least', reached.slack);
    if (!reached.refutes) continue;
    tally.decisive = leastOf(theorem, [reached.subject], 'adversary', expired);
    return end();
  }
  return end();
}

/** Validates what is stored, and returns what decides the theorem itself. */
function recall<S extends Subject>(theorem: Theorem<S>, kept: readonly Kept[], tally: Tally<S>): Counterexample<S> | null {
  let deciding: Counterexample<S> | null = null;
  for (const each of kept) {
    const shown = revalidate(theorem, each);
    if (shown === null) tally.stale.push(each.name);
    else tally.revalidated += 1;
    if (shown !== null && (each.name === WITNESS || each.name === REFUTATION)) deciding = lesser(shown, deciding);
  }
  return deciding;
}

/** The one with the lesser subject; the first of equals. */
const lesser = <S extends Subject>(one: Counterexample<S>, other: Counterexample<S> | null): Counterexample<S> =>
  other !== null && compareSubjects(other.subject, one.subject) < 0 ? other : one;

/** Whether a subject meets the hypotheses and decides. */
export const decides = <S extends Subject>(theorem: Theorem<S>, subject: S): boolean =>
  meets(theorem, subject) && settles(theorem, subject);

/** Whether a subject that meets the hypotheses decides. */
export const settles = <S extends Subject>({ conclude, expect }: Theorem<S>, subject: S): boolean =>
  holds(conclude(subject)) === (expect === 'witnessed');

/** The first deciding subject of a scope, which is its least, in canonical form if that decides as well. */
export function leastOfScope<S extends Subject>(theorem: Theorem<S>, first: S): Counterexample<S> {
  const renamed = canonical(first);
  const subject = decides(theorem, renamed) ? renamed : first;
  return { subject, conclusion: theorem.conclude(subject), foundBy: 'exhaustion', minimality: 'minimal in its scope' };
}

/** From so many deciding subjects of a batch, the simplest ones, the polish sets out: where one gets stuck another may not. */
const STARTS = 3;

/** The least deciding subject that the polish reaches from those found by chance. */
function leastOf<S extends Subject>(
  theorem: Theorem<S>,
  deciding: readonly S[],
  foundBy: 'sampling' | 'adversary',
  expired: Expiry = never,
): Counterexample<S> {
  const starts = [...deciding].sort(compareSubjects).slice(0, STARTS);
  const [subject] = starts.map((start) => minimise(start, (candidate) => decides(theorem, candidate), expired)).sort(compareSubjects);
  return { subject, conclusion: theorem.conclude(subject), foundBy, minimality: expired() ? 'not minimal' : 'locally minimal' };
}

/** A seed of its own for every batch, so that a sample of any length begins like a shorter one. */
export const batchSeed = (seed: number, batch: number): number =>
  (Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) + Math.imul(batch, 0xc2b2ae35)) | 0;
