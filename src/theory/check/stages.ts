/**
 * # The stages of a check
 *
 * What is stored first, then the scopes, then random subjects in batches with a seed each, and at last the adversary if there is one.
 */
import fc from 'fast-check';
import type { Expiry } from '../../exact/expiry.js';
import { readerOf } from '../scopes/scope-reader.js';
import { type Kept, REFUTATION, revalidate, WITNESS } from '../statement/kept.js';
import type { StageSize } from '../statement/pieces.js';
import type { Adversary, Property, Scope, Sieve } from '../statement/property.js';
import type { Subject } from '../statement/subject.js';
import { meets, type Theorem } from '../statement/theorem.js';
import type { Counterexample } from '../statement/verdict.js';
import { climb } from './climb.js';
import { leastOf, leastOfScope, lesser } from './decisive.js';
import type { Tally } from './tally.js';

/** Random subjects in a batch, and subjects of a scope between two reports of progress. */
const PACE = 64;

/** A stage with the way to do its work. */
export interface Stage<S extends Subject> extends StageSize {
  /** What is being done, for people. */
  readonly doing: string;
  /** How many subjects there are in all, and in a unit, for the account of progress. */
  readonly subjects: number;
  readonly each: number;
  /** Where only one subject of each class is tried: how many classes there are. The subjects are then all that these stand for. */
  readonly classes?: number;
  /** Units between two reports of progress. */
  readonly pace: number;
  /** Does one unit, and returns the subjects that decide. */
  readonly perform: (unit: number, tally: Tally<S>) => readonly S[];
  /** From the subjects of a unit that decide, the one to show. */
  readonly settle: (deciding: readonly S[], expired: Expiry) => Counterexample<S>;
}

/** What a check is to try. */
export interface Terms {
  /** How many random subjects to try after the scopes. */
  readonly runs: number;
  readonly seed: number;
  /** Stored subjects of the theorem, validated anew before anything else. */
  readonly kept?: readonly Kept[];
}

/** The stages of a check, in their order. */
export const stagesOf = <S extends Subject>(property: Property<S>, { runs, seed, kept = [] }: Terms): Stage<S>[] => [
  ...(kept.length === 0 ? [] : [recall(property, kept)]),
  ...property.scopes.map((scope, k) => exhaustion(property, scope, `scope ${k + 1}`)),
  sampling(property, runs, seed),
  ...(property.adversary === undefined ? [] : [climbing(property, property.adversary, runs, seed)]),
];

/** Validates what is stored; what decides the theorem itself does not end the check, for a scope may hold something less. */
const recall = <S extends Subject>({ theorem }: Property<S>, kept: readonly Kept[]): Stage<S> => ({
  name: 'stored',
  doing: 'validating what is stored',
  size: 1,
  subjects: 0,
  each: 0,
  pace: 1,
  perform(_, tally) {
    for (const each of kept) {
      const shown = revalidate(theorem, each);
      tally.tried += 1;
      if (shown === null) tally.stale.push(each.name);
      else tally.meeting += 1;
      if (shown !== null && (each.name === WITNESS || each.name === REFUTATION)) tally.decisive = lesser(shown, tally.decisive);
    }
    return [];
  },
  settle: ([subject]) => leastOfScope(theorem, subject),
});

function exhaustion<S extends Subject>({ theorem }: Property<S>, scope: Scope<S>, name: string): Stage<S> {
  if (scope.sieve !== undefined) return sifting(theorem, scope, scope.sieve, name);
  const read = readerOf(scope);
  // Beyond, indices would be rounded; nobody gets that far.
  const size = Math.min(scope.size, Number.MAX_SAFE_INTEGER);
  return {
    name,
    doing: `exhausting ${scope.name}`,
    size,
    subjects: size,
    each: 1,
    pace: PACE,
    perform(unit, tally) {
      const subject = read(unit);
      if (subject === undefined) return [];
      const decides = tally.exhaust(subject);
      // A scope that has more subjects than it says is not exhausted.
      if (unit === size - 1 && read(size) !== undefined) tally.tried += 1;
      return decides ? [subject] : [];
    },
    settle: ([first]) => leastOfScope(theorem, first),
  };
}

/**
 * Exhausts a scope by going through the larger one that it is sifted out of, which can be entered anywhere. What is counted of the larger one
 * are the subjects that those tried stand for: in the end all of it, if no class was lost or met twice.
 */
function sifting<S extends Subject>(theorem: Theorem<S>, scope: Scope<S>, sieve: Sieve<S>, name: string): Stage<S> {
  const read = readerOf(sieve);
  const weigh = sieve.weighing();
  const size = Math.min(sieve.size, Number.MAX_SAFE_INTEGER);
  return {
    name,
    doing: `exhausting ${scope.name}`,
    size,
    subjects: size,
    each: 1,
    classes: scope.size,
    pace: PACE,
    perform(unit, tally) {
      const subject = read(unit);
      if (subject === undefined) return [];
      if (unit === size - 1 && read(size) !== undefined) tally.tried += 1;
      const weight = weigh(subject);
      if (weight === 0) return [];
      tally.standing += weight;
      return tally.exhaust(subject) ? [subject] : [];
    },
    settle: ([first]) => leastOfScope(theorem, first),
  };
}

const sampling = <S extends Subject>({ theorem, meeting }: Property<S>, runs: number, seed: number): Stage<S> => ({
  name: 'sampling',
  doing: 'sampling',
  size: Math.ceil(runs / PACE),
  subjects: runs,
  each: PACE,
  pace: 1,
  perform(batch, tally) {
    const numRuns = Math.min(PACE, runs - batch * PACE);
    return fc.sample(meeting, { numRuns, seed: batchSeed(seed, batch) }).filter((subject) => tally.sample(subject));
  },
  settle: (deciding, expired) => leastOf(theorem, deciding, 'sampling', expired),
});

function climbing<S extends Subject>({ theorem, meeting }: Property<S>, adversary: Adversary<S>, runs: number, seed: number): Stage<S> {
  const { name, starts } = adversary;
  return {
    name: 'adversary',
    doing: name,
    size: Math.ceil((starts * runs) / 1000),
    subjects: 0,
    each: 0,
    pace: 1,
    perform(start, tally) {
      const [subject] = fc.sample(meeting, { numRuns: 1, seed: batchSeed(seed, -1 - start) });
      tally.tried += 1;
      if (!meets(theorem, subject)) return [];
      tally.meeting += 1;
      const reached = climb(theorem, adversary, subject, batchSeed(seed, start));
      tally.note(`${name}: climbs`, 1);
      tally.note(`${name}: steps`, reached.steps);
      tally.figure(`least slack found by ${name}`, 'least', reached.slack);
      return reached.refutes ? [reached.subject] : [];
    },
    settle: (deciding, expired) => leastOf(theorem, deciding, 'adversary', expired),
  };
}

/** A seed of its own for every batch, so that a sample of any length begins like a shorter one. */
export const batchSeed = (seed: number, batch: number): number =>
  (Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) + Math.imul(batch, 0xc2b2ae35)) | 0;
