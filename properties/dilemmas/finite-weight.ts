/**
 * # Near misses of “a finite weight will do”
 *
 * What the pages on finite grids (Cournot, commons, hold-up) share: that every first best could be reached, or that a weight of 1 will do.
 */
import { ONE } from '../../src/exact/rational.js';
import { type Environment, firstBests } from '../../src/game/environment.js';
import { greaterThreshold, INFINITE, profileThreshold, selfishnessLevel, type Threshold } from '../../src/prosocial/threshold.js';
import { claim } from '../../src/theory/statement/conclusion.js';
import type { Mutant } from '../../src/theory/statement/property.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';

/** The weight that suffices for whichever first best of a game takes most. */
const mostOfFirstBests = (of: Environment): Threshold =>
  firstBests(of, 0)
    .map((profile) => profileThreshold(of, 0, profile))
    .reduce(greaterThreshold);

/** Whether some first best needs more than any weight. */
export const someFirstBestIsOutOfReach = ({ environment }: FamilySubject): boolean => mostOfFirstBests(environment) === INFINITE;

export const FINITE_WEIGHT_MUTANTS: readonly Mutant<FamilySubject>[] = [
  {
    name: 'every-first-best',
    prose: 'every first best needs a finite weight only',
    kind: 'quantifier',
    conclude: ({ environment }) =>
      claim(['the most that a first best needs', mostOfFirstBests(environment)], '<', ['no finite weight', 'infinite']),
  },
  {
    name: 'at-most-one',
    prose: 'a weight of 1 does',
    kind: 'constant',
    conclude: ({ environment }) => claim(['the least weight λ*(E)', selfishnessLevel(environment)], '<=', ['one', ONE]),
  },
];
