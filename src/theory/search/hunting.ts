/**
 * # A round on an island
 *
 * A population of subjects that came near to a refutation, and one strategy that is given some portions on it: what it makes of the population, and what
 * refutes. A round is a value that any process can be sent; the same round comes to the same, whoever does it.
 */
import { type Expiry, never } from '../../exact/expiry.js';
import { decides, leastOf } from '../check/decisive.js';
import { batchSeed } from '../check/stages.js';
import { compareStandings, type Standing, standing } from '../check/standing.js';
import { canonical } from '../order/canonical.js';
import { subjectText } from '../order/subject-text.js';
import type { Progress } from '../statement/pieces.js';
import type { Property } from '../statement/property.js';
import type { Subject } from '../statement/subject.js';
import type { Counterexample } from '../statement/verdict.js';
import { joined } from './pool.js';
import { type Counts, type Hunt, STRATEGIES, type Strategy, sampling } from './strategies.js';
import { stretching } from './stretching.js';

/** What to do. */
export interface HuntTerms {
  readonly pool: readonly Subject[];
  /** Of the island. */
  readonly seed: number;
  readonly round: number;
  readonly strategy: Strategy['name'];
  readonly portions: number;
}

/** What it came to. */
export interface Hunted<S extends Subject = Subject> {
  /** The population, nearest first, each of its kind once. */
  readonly pool: readonly S[];
  /** Where its nearest stands; `null` where there is none. */
  readonly standing: Standing | null;
  /** Whether it stands nearer than any before the round did. */
  readonly gained: boolean;
  /** What refutes, minimised and in canonical form. */
  readonly refutations: readonly Counterexample<S>[];
  readonly counts: Counts;
}

/** Does a round, portion by portion. */
export function* hunting<S extends Subject>(
  property: Property<S>,
  terms: HuntTerms,
  expired: Expiry = never,
): Generator<Progress, Hunted<S>> {
  const { theorem } = property;
  const { seed, round, portions } = terms;
  const strategy = [...STRATEGIES, stretching].find(({ name }) => name === terms.strategy) ?? sampling;
  const before = joined<S>(
    [],
    terms.pool.map((subject) => ({ subject: subject as S, standing: standing(theorem, subject as S) })),
  );
  const counts: Counts = { attempts: 0, subjects: 0, walks: 0, steps: 0, children: 0, types: 0, decided: 0 };
  const runs = Number.POSITIVE_INFINITY;
  const hunt: Hunt<S> = { property, runs, seed, expired, known: [], pool: before, sample: [], types: new Set(), counts };
  const found = new Map<string, Counterexample<S>>();
  for (let portion = 0; portion < portions; portion++) {
    yield { done: portion, of: portions, doing: `searching, ${strategy.name}` };
    if (expired()) break;
    const turn = round * portions + portion;
    // Walks from random subjects, and types, want some to begin with.
    const drawn =
      strategy === sampling || strategy === stretching || (hunt.pool.length > 0 && strategy.name !== 'hill climbing')
        ? []
        : sampling.portion(hunt, turn);
    const refutations = [...drawn, ...strategy.portion(hunt, turn)];
    if (refutations.length === 0) continue;
    yield { done: portion, of: portions, doing: 'minimising what was found' };
    const least = canonicalOf(leastOf(theorem, refutations, strategy.name, expired), property);
    found.set(subjectText(least.subject), least);
  }
  const pool = distinct(hunt.pool);
  const [nearest = null] = pool;
  return {
    pool: pool.map(({ subject }) => subject),
    standing: nearest?.standing ?? null,
    gained: nearest !== null && (before.length === 0 || compareStandings(nearest.standing, before[0].standing) < 0),
    refutations: [...found.values()],
    counts,
  };
}

/** The same under plain names, if that still refutes. */
function canonicalOf<S extends Subject>(found: Counterexample<S>, { theorem }: Property<S>): Counterexample<S> {
  const subject = canonical(found.subject);
  return decides(theorem, subject) ? { ...found, subject, conclusion: theorem.conclude(subject) } : found;
}

/** Subjects that differ in names alone are one. */
function distinct<S extends Subject>(pool: Hunt<S>['pool']): Hunt<S>['pool'] {
  const seen = new Set<string>();
  return pool.filter(({ subject }) => {
    const text = subjectText(canonical(subject));
    const fresh = !seen.has(text);
    seen.add(text);
    return fresh;
  });
}

/** The seed of an island of a search. */
export const islandSeed = (seed: number, island: number): number => batchSeed(seed, 0x15a9d + island);
