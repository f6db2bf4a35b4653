/**
 * # Orbits of a scope
 *
 * Subjects that differ in the names of agents, actions, contingencies and cells are one orbit of the group of symmetries. How many orbits a
 * scope has follows from its factors (Cauchy and Frobenius): the mean, over the group, of how many subjects a symmetry leaves as they are. A
 * census counts them again, subject by subject: the least of each orbit stands for it, and the size of its orbit is the order of the group
 * over that of its stabiliser. The sizes must add up to the product of the factors.
 */
import { type Expiry, never } from '../../exact/expiry.js';
import { compare, type Rational } from '../../exact/rational.js';
import type { Environment } from '../../game/environment.js';
import { MOST_RENAMINGS, reindex, renamingCount } from '../order/canonical.js';
import { compareSubjects } from '../order/order.js';
import { unchanged } from '../order/reindexing.js';
import { type Symmetry, symmetries, symmetryOf } from '../order/symmetries.js';
import type { Progress } from '../statement/pieces.js';
import type { Scope } from '../statement/property.js';
import type { Subject } from '../statement/subject.js';

/** One factor of a scope. */
export interface Factor {
  /** Such as `4^8 games` or `15 languages`. */
  readonly name: string;
  /** How many of its members the symmetry leaves as they are: of the identity, all. */
  readonly fixed: (symmetry: Symmetry) => bigint;
}

/** A scope that is a product, over environments of the extent of the sample. */
export interface SpannedScope extends Scope<Subject> {
  readonly sample: Environment;
  readonly factors: readonly Factor[];
}

/** The size of a product. */
export const sizeOf = (factors: readonly Factor[], sample: Environment): bigint => fixedBy(factors, symmetryOf(sample, unchanged(sample)));

const fixedBy = (factors: readonly Factor[], symmetry: Symmetry): bigint =>
  factors.reduce((product, { fixed }) => product * fixed(symmetry), 1n);

/** How many orbits a product has, in closed form; `null` where there are too many symmetries to go through. */
export function orbitCount({ sample, factors }: Pick<SpannedScope, 'sample' | 'factors'>): bigint | null {
  if (renamingCount(sample) > MOST_RENAMINGS) return null;
  const group = symmetries(sample);
  return group.reduce((total, symmetry) => total + fixedBy(factors, symmetry), 0n) / BigInt(group.length);
}

/**
 * The size of the orbit of a subject that is the least of it; 0 for any other. Subjects are compared by their payoffs first, and mostly no
 * symmetry leaves these as they are, so that there is nothing else to compare.
 */
export function orbitSizes(sample: Environment): (subject: Subject) => number {
  const group = symmetries(sample);
  let [known, still]: [Environment | null, readonly Symmetry[]] = [null, []];
  return (subject) => {
    if (subject.environment !== known) [known, still] = [subject.environment, stabiliser(group, subject.environment)];
    let stabilising = 0;
    for (const { renaming } of still) {
      const order = still.length === 1 ? 0 : compareSubjects(reindex(subject, renaming), subject);
      if (order < 0) return 0;
      if (order === 0) stabilising += 1;
    }
    return stabilising === 0 ? 0 : group.length / stabilising;
  };
}

/** The symmetries that leave the payoffs as they are; none where one makes them less. */
function stabiliser(group: readonly Symmetry[], { payoffs }: Environment): Symmetry[] {
  const table: Rational[] = [];
  for (const at of payoffs) for (const row of at) for (const payoff of row) table.push(payoff);
  const still: Symmetry[] = [];
  for (const symmetry of group) {
    const { entries } = symmetry;
    let entry = 0;
    let order = 0;
    while (entry < table.length && order === 0) {
      order = compare(table[entries[entry]], table[entry]);
      entry += 1;
    }
    if (order === 0) still.push(symmetry);
    else if (order < 0) return [];
  }
  return still;
}

/** The least subject of each orbit of a scope. */
export const leastOfOrbits = (scope: SpannedScope): SpannedScope => ({
  ...scope,
  name: `${scope.name}, up to renaming`,
  size: Number(orbitCount(scope)),
  sieve: { size: scope.size, subjects: scope.subjects, weighing: () => orbitSizes(scope.sample) },
  *subjects() {
    const sizeOf = orbitSizes(scope.sample);
    for (const subject of scope.subjects()) if (sizeOf(subject) > 0) yield subject;
  },
});

/** What going through a scope came to: the orbits met, and what their sizes add up to. */
export interface Census {
  readonly subjects: number;
  readonly orbits: number;
  readonly total: number;
}

/** Subjects between two reports of progress. */
const PACE = 1024;

/** Counts the orbits of a scope, step by step; `null` where time runs out. */
export function* census({ name, size, sample, subjects }: SpannedScope, expired: Expiry = never): Generator<Progress, Census | null> {
  const sizeOf = orbitSizes(sample);
  let [seen, orbits, total] = [0, 0, 0];
  for (const subject of subjects()) {
    if (seen % PACE === 0) {
      yield { done: seen, of: size, doing: `counting orbits of ${name}` };
      if (expired()) return null;
    }
    seen += 1;
    const orbit = sizeOf(subject);
    if (orbit > 0) orbits += 1;
    total += orbit;
  }
  return { subjects: seen, orbits, total };
}
