/**
 * # Looking for counterexamples
 *
 * A longer search than a check: what is stored, scopes from the least up, known games, then rounds of random subjects and of walks from
 * those that come nearest to refuting, until time is up. What is found is minimised; the account says what was searched.
 */
import fc from 'fast-check';
import { compare } from '../exact/rational.js';
import { canonical } from './canonical.js';
import type { CheckOptions, Progress } from './check.js';
import { climb } from './climb.js';
import { slack } from './conclusion.js';
import { decides, leastOfScope } from './decisive.js';
import type { Family } from './family.js';
import { revalidate } from './kept.js';
import { minimise } from './minimise.js';
import { neighbour } from './neighbour.js';
import { compareSubjects } from './order.js';
import type { Property } from './property.js';
import { batchSeed } from './stages.js';
import type { Subject } from './subject.js';
import { meets } from './theorem.js';
import type { Counterexample, Exhausted } from './verdict.js';

/** How long and how widely to search. */
export interface FalsifyOptions extends CheckOptions {
  /** How many inequivalent counterexamples to look for. */
  readonly all: number;
  /** Games to start from beside random ones. */
  readonly known: readonly Subject[];
  /**
   * Told of a counterexample as soon as it is met, as not minimal, and again of what it is polished to (unless that is equivalent to one
   * before), so that nothing is lost if the search is cut short. What is found in the end is among what was told.
   */
  readonly report?: (counterexample: Counterexample<Subject>) => void;
}

/** What a search came to. */
export interface Falsification<S extends Subject = Subject> {
  /** Inequivalent counterexamples, least first. */
  readonly found: readonly Counterexample<S>[];
  readonly exhausted: readonly Exhausted[];
  readonly sampled: { readonly subjects: number; readonly attempts: number };
  readonly guided: { readonly walks: number; readonly steps: number };
  readonly known: number;
}

/** Subjects between two reports of progress, and in a round of sampling. */
const PACE = 64;
/** Walks in a round, and steps in each. */
const WALKS = 2;
const STEPS = 120;

/** Searches step by step; deterministic but for `expired`. `runs` bounds the random subjects after the scopes. */
export function* falsifying<S extends Subject>(property: Property<S>, options: FalsifyOptions): Generator<Progress, Falsification<S>> {
  const { theorem, scopes, meeting, families = [] } = property;
  const { runs, seed, expired = () => false, kept = [], all, known, report = () => undefined } = options;
  const found = new Map<string, Counterexample<S>>();
  const exhausted: Exhausted[] = [];
  const counts = { subjects: 0, attempts: 0, walks: 0, steps: 0, known: 0 };
  const of = scopes.reduce((total, { size }) => total + size, runs);
  let done = 0;
  const end = (): Falsification<S> => ({
    found: [...found.values()].sort((x, y) => compareSubjects(x.subject, y.subject)),
    exhausted,
    sampled: { subjects: counts.subjects, attempts: counts.attempts },
    guided: { walks: counts.walks, steps: counts.steps },
    known: counts.known,
  });
  /** Keeps a counterexample unless one like it is there; `true` once there are enough. */
  const enough = (one: Counterexample<S>): boolean => {
    const key = textOf(canonical(one.subject));
    if (!found.has(key)) {
      report(one);
      found.set(key, one);
    }
    return found.size >= all;
  };
  const polished = (subject: S, foundBy: Counterexample<S>['foundBy']): Counterexample<S> => {
    report({ subject, conclusion: theorem.conclude(subject), foundBy, minimality: 'not minimal' });
    const least = minimise(subject, (candidate) => decides(theorem, candidate), expired);
    return { subject: least, conclusion: theorem.conclude(least), foundBy, minimality: expired() ? 'not minimal' : 'locally minimal' };
  };

  for (const each of kept) {
    const shown = revalidate(theorem, each);
    if (shown !== null && enough(shown)) return end();
  }
  for (const scope of scopes) {
    const doing = `exhausting ${scope.name}`;
    const seen = { scope: scope.name, subjects: 0, of: scope.size, meeting: 0 };
    exhausted.push(seen);
    for (const subject of scope.subjects()) {
      if (done % PACE === 0) {
        yield { done, of, doing };
        if (expired()) return end();
      }
      done += 1;
      seen.subjects += 1;
      if (!meets(theorem, subject)) continue;
      seen.meeting += 1;
      if (decides(theorem, subject) && enough(leastOfScope(theorem, subject))) return end();
    }
    if (found.size > 0) return end();
  }

  const [model] = fc.sample(meeting, { numRuns: 1, seed });
  for (const game of known) {
    const subject = alike(game, model, families);
    if (subject === null) continue;
    if (counts.known % PACE === 0) yield { done, of, doing: 'trying known games' };
    counts.known += 1;
    if (answers(() => decides(theorem, subject)) && enough(polished(subject, 'known games'))) return end();
  }

  for (let round = 0; counts.attempts < runs; round++) {
    yield { done: done + counts.attempts, of, doing: 'sampling and walking towards a refutation' };
    if (expired()) return end();
    const sample = fc.sample(meeting, { numRuns: Math.min(PACE, runs - counts.attempts), seed: batchSeed(seed, round) });
    counts.attempts += sample.length;
    const fit = sample.filter((subject) => meets(theorem, subject));
    counts.subjects += fit.length;
    const [refuting] = fit.filter((subject) => decides(theorem, subject)).sort(compareSubjects);
    if (refuting !== undefined) {
      if (enough(polished(refuting, 'sampling'))) return end();
      continue;
    }
    for (const [k, start] of nearest(fit, (subject) => slack(theorem.conclude(subject))).entries()) {
      if (expired()) return end();
      const walk = climb(theorem, { steps: STEPS, step: neighbour }, start, batchSeed(seed, round * WALKS + k));
      counts.walks += 1;
      counts.steps += walk.steps;
      if (walk.refutes && enough(polished(walk.subject, 'guided search'))) return end();
    }
  }
  return end();
}

/** The subjects of least slack; where there is no slack, any. */
function nearest<S extends Subject>(subjects: readonly S[], slackOf: (subject: S) => ReturnType<typeof slack>): S[] {
  const keyed = subjects.map((subject) => ({ subject, slack: slackOf(subject) }));
  keyed.sort((x, y) => (x.slack === null || y.slack === null ? 0 : compare(x.slack, y.slack)));
  return keyed.slice(0, WALKS).map(({ subject }) => subject);
}

/** A known game with the fields that subjects of a statement have, if it has them all and is of one of its families, where it has some. */
function alike<S extends Subject>(game: Subject, model: S, families: readonly Family[]): S | null {
  const fields = Object.keys(model) as (keyof Subject)[];
  if (model.family !== undefined && !families.some(({ name }) => name === game.family?.name)) return null;
  if (fields.some((field) => game[field] === undefined)) return null;
  return Object.fromEntries(fields.map((field) => [field, game[field]])) as unknown as S;
}

/** A known game may not fit a statement all the same: then it says nothing. */
function answers(ask: () => boolean): boolean {
  try {
    return ask();
  } catch {
    return false;
  }
}

const textOf = (subject: Subject): string =>
  JSON.stringify(subject, (key, value) =>
    key === 'labels' || key === 'welfare' ? undefined : typeof value === 'bigint' ? `${value}` : value,
  );
