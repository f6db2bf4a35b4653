/**
 * # Looking for counterexamples
 *
 * A longer search than a check. What is stored and known games come first; then rounds, in each of which every strategy has a portion:
 * the scopes are exhausted a little further, from the least up; random subjects are drawn; and the search is guided by how nearly the
 * conclusion fails. So a rare counterexample in a small scope and a common one in a large scope are both found early.
 *
 * What is found by chance is not reported before so many subjects of the scopes have been tried that the least counterexample among them,
 * which is the same for every seed, would have been found; else it is minimised by a fixed polish. The account says what was searched.
 */
import fc from 'fast-check';
import { isNegative } from '../../exact/rational.js';
import type { CheckOptions } from '../check/check.js';
import { decides, leastOf, leastOfScope, settles } from '../check/decisive.js';
import { canonical } from '../order/canonical.js';
import { compareSubjects } from '../order/order.js';
import { subjectText } from '../order/subject-text.js';
import { Unanswered } from '../statement/guarded.js';
import { revalidate } from '../statement/kept.js';
import type { Progress } from '../statement/pieces.js';
import type { Property } from '../statement/property.js';
import type { Subject } from '../statement/subject.js';
import type { Theorem } from '../statement/theorem.js';
import type { Counterexample, Exhausted } from '../statement/verdict.js';
import { type Counts, type Hunt, STRATEGIES, type Strategy } from './strategies.js';

/** How long and how widely to search. */
export interface FalsifyOptions extends CheckOptions {
  /** How many inequivalent counterexamples to look for. */
  readonly all: number;
  /** Games to start from beside random ones. */
  readonly known: readonly Subject[];
  /** Subjects that somebody thinks refute: tried first. */
  readonly proposed?: readonly Subject[];
  /** Left out: all of them. */
  readonly strategies?: readonly Strategy[];
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
  readonly guided: { readonly walks: number; readonly steps: number; readonly children: number };
  readonly types: { readonly searched: number; readonly decided: number };
  readonly known: number;
  /** The hypothesis that most subjects of the scopes fail first, `null` where all meet all. */
  readonly blocking: string | null;
  /** How near subjects of the scopes came to it: `asked` met all hypotheses before it, `met` met it too; `null` where nothing blocks. */
  readonly near: { readonly asked: number; readonly met: number } | null;
}

/** Subjects of a scope in a portion, and between two reports of progress. */
const PORTION = 1024;
const PACE = 64;

/** So many subjects of the scopes are tried before a counterexample found by chance is reported. */
const SETTLED = 200_000;

/** Searches step by step; deterministic but for `expired`. `runs` bounds the random subjects. */
export function* falsifying<S extends Subject>(property: Property<S>, options: FalsifyOptions): Generator<Progress, Falsification<S>> {
  const { theorem, scopes } = property;
  const {
    runs,
    seed,
    expired = () => false,
    kept = [],
    all,
    known,
    proposed = [],
    strategies = STRATEGIES,
    report = () => undefined,
  } = options;
  const found = new Map<string, Counterexample<S>>();
  const exhausted: Exhausted[] = [];
  const failing = new Map<string, number>();
  const counts: Counts = { attempts: 0, subjects: 0, walks: 0, steps: 0, children: 0, types: 0, decided: 0 };
  const games = known.length === 0 ? [] : fitting(property, known, seed);
  let tried = 0;
  const end = (): Falsification<S> => ({
    ...blockade(Object.keys(theorem.hypotheses), exhausted, failing),
    found: [...found.values()]
      .sort(byEvidence)
      .slice(0, all)
      .sort((x, y) => compareSubjects(x.subject, y.subject)),
    exhausted,
    sampled: { subjects: counts.subjects, attempts: counts.attempts },
    guided: { walks: counts.walks, steps: counts.steps, children: counts.children },
    types: { searched: counts.types, decided: counts.decided },
    known: tried,
  });
  /** Keeps a counterexample unless one like it is there; `true` once there are enough. */
  const keep = (one: Counterexample<S>): boolean => {
    const key = subjectText(canonical(one.subject));
    const before = found.get(key);
    if (before === undefined || byEvidence(one, before) < 0) {
      report(one);
      found.set(key, one);
    }
    return found.size >= all;
  };
  const polish = (refutations: readonly S[], foundBy: Counterexample<S>['foundBy']): boolean => {
    const [first] = refutations;
    report({ subject: first, conclusion: theorem.conclude(first), foundBy, minimality: 'not minimal' });
    return keep(leastOf(theorem, refutations, foundBy, expired));
  };
  const scan = exhausting(property, exhausted, failing);
  let [scanned, open] = [0, true];
  // Without a bound on the runs the search ends by the clock.
  const of = scopes.reduce((total, { size }) => total + size, runs);
  const progress = (doing: string): Progress => ({ done: scanned + Math.min(runs, counts.attempts), of, doing });

  for (const each of kept) {
    const shown = revalidate(theorem, each);
    if (shown !== null && keep(shown)) return end();
  }
  for (const subject of proposed as readonly S[]) {
    if (answers(() => decides(theorem, subject)) && polish([subject], 'unknown numbers')) break;
  }
  for (const subject of games) {
    if (tried % PACE === 0) yield progress('trying known games');
    if (expired()) return end();
    tried += 1;
    if (answers(() => decides(theorem, subject)) && polish([subject], 'known games')) break;
  }
  const hunt: Hunt<S> = { property, runs, seed, expired, known: games, pool: [], sample: [], types: new Set(), counts };
  for (let round = 0; ; round++) {
    const enough = found.size >= all;
    for (let left = PORTION; open && left > 0; left--) {
      if (scanned % PACE === 0) {
        yield progress(`exhausting ${exhausted[exhausted.length - 1]?.scope ?? 'scopes'}`);
        if (expired()) return end();
      }
      const step = scan.next();
      open = step.done !== true;
      scanned += Number(open);
      if (step.value && keep(leastOfScope(theorem, step.value)) && [...found.values()].filter(isLeast).length >= all) return end();
    }
    if (enough && (!open || scanned >= SETTLED)) return end();
    const spent = counts.attempts >= runs || strategies.length === 0;
    if (!open && spent) return end();
    if (enough || spent) continue;
    for (const { name, portion } of strategies) {
      yield progress(`searching, ${name}`);
      if (expired()) return end();
      const refutations = portion(hunt, round);
      if (refutations.length > 0 && polish(refutations, name)) break;
    }
  }
}

/** Every subject of every scope in turn: `null`, or the subject itself where it refutes. Keeps the account. */
function* exhausting<S extends Subject>(
  { theorem, scopes }: Property<S>,
  exhausted: Exhausted[],
  failing: Map<string, number>,
): Generator<S | null, undefined> {
  for (const scope of scopes) {
    const seen = { scope: scope.name, subjects: 0, of: scope.size, meeting: 0 };
    exhausted.push(seen);
    for (const subject of scope.subjects()) {
      seen.subjects += 1;
      const failed = firstFailing(theorem, subject);
      seen.meeting += Number(failed === null);
      if (failed !== null) failing.set(failed, (failing.get(failed) ?? 0) + 1);
      yield failed === null && settles(theorem, subject) ? subject : null;
    }
  }
}

/** The hypothesis that most subjects fail first, and how near they came to it. */
function blockade(
  names: readonly string[],
  exhausted: readonly Exhausted[],
  failing: ReadonlyMap<string, number>,
): Pick<Falsification<Subject>, 'blocking' | 'near'> {
  const blocking = [...failing].sort(([, x], [, y]) => y - x)[0]?.[0] ?? null;
  if (blocking === null) return { blocking, near: null };
  const beyond = names.slice(names.indexOf(blocking) + 1).reduce((total, name) => total + (failing.get(name) ?? 0), 0);
  const met = exhausted.reduce((total, { meeting }) => total + meeting, beyond);
  return { blocking, near: { asked: met + (failing.get(blocking) ?? 0), met } };
}

/** The first hypothesis that a subject does not meet, by name. */
const firstFailing = <S extends Subject>({ hypotheses }: Theorem<S>, subject: S): string | null =>
  Object.keys(hypotheses).find((name) => !hypotheses[name].holds(subject)) ?? null;

const isLeast = ({ minimality }: Counterexample<Subject>): boolean => minimality === 'minimal in its scope';

/** What exhaustion found comes first, then the lesser subject. */
const byEvidence = (one: Counterexample<Subject>, other: Counterexample<Subject>): number =>
  Number(isLeast(other)) - Number(isLeast(one)) || compareSubjects(one.subject, other.subject);

/**
 * Known games as subjects of a statement: those that have the fields that its subjects have, are of one of
 * its families, where it has some, and are what its kind promises.
 * No weight or bound is negative.
 */
function fitting<S extends Subject>({ meeting, promises, families = [] }: Property<S>, games: readonly Subject[], seed: number): S[] {
  const [model] = fc.sample(meeting, { numRuns: 1, seed });
  const fields = Object.keys(model) as (keyof Subject)[];
  const ofFamily = ({ family }: Subject) => model.family === undefined || families.some(({ name }) => name === family?.name);
  const sound = ({ weight, liability }: Subject) => ![weight, liability].some((value) => value && isNegative(value));
  return games
    .filter((game) => fields.every((field) => game[field] !== undefined) && ofFamily(game))
    .map((game): S => Object.fromEntries(fields.map((field): readonly unknown[] => [field, game[field]])))
    .filter((game) => sound(game) && promises?.(game) !== false);
}

/** A known game may not fit a statement all the same: then it says nothing. */
function answers(ask: () => boolean): boolean {
  try {
    return ask();
  } catch (error) {
    if (error instanceof Unanswered) throw error;
    return false;
  }
}
