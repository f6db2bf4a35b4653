/**
 * # How to try `a-later-clause-can-be-worth-more`
 *
 * One agent, up to the names of actions: two contingencies, or three profiles, hold no witness; the first of three contingencies and four
 * profiles is the least, there being no payoffs other than −1, 0 and 1 whose greatest numerator or denominator is 1.
 */
import fc from 'fast-check';
import { clauseLosses } from '../../src/contract/clauses/clauses.js';
import { rational, subtract } from '../../src/exact/rational.js';
import { priors } from '../../src/theory/draw/arbitraries.js';
import { claim } from '../../src/theory/statement/conclusion.js';
import { plainEnvironment } from '../../src/theory/statement/plain-environment.js';
import type { Property } from '../../src/theory/statement/property.js';
import type { Subject } from '../../src/theory/statement/subject.js';
import { aLaterClauseCanBeWorthMore } from '../../theorems/contracts/a-later-clause-can-be-worth-more.js';
import { fewProfiles, namelessScope } from './clauses-recover-their-share.js';

/** A specialist for each contingency and a compromise that is worth something everywhere. */
export const compromises = fc
  .record({ prior: priors(3), stake: fc.integer({ min: 3, max: 12 }), middle: fc.integer({ min: 1, max: 11 }) })
  .map(({ prior, stake, middle }): Subject => {
    const payoffs = prior.flatMap((_, w) => [...prior.map((_, a) => (a === w ? stake : 0)), Math.min(middle, stake - 1)]);
    return { environment: plainEnvironment([4], prior, payoffs.map(rational)) };
  });

export const aLaterClauseCanBeWorthMoreProperty: Property<Subject> = {
  theorem: aLaterClauseCanBeWorthMore,
  scopes: [namelessScope(4, 2, [-1, 1]), namelessScope(2, 3, [-1, 1]), namelessScope(3, 3, [-1, 1]), namelessScope(4, 3, [-1, 1])],
  meeting: fc.oneof(fewProfiles, compromises),
  breaking: {},
  mutants: [
    {
      name: 'the-second-clause',
      prose: 'the second clause can be worth more than the first',
      kind: 'constant',
      conclude: ({ environment }) => {
        const [none, one, two = one] = clauseLosses(environment);
        return claim(['what the second clause saves', subtract(one, two)], '>', ['what the first one does', subtract(none, one)]);
      },
      scopes: [namelessScope(4, 2, [-1, 1]), namelessScope(3, 3, [-1, 1])],
    },
    {
      name: 'three-profiles-are-enough',
      prose: 'a later clause can be worth more than the one before it where there are three profiles',
      kind: 'hypothesis',
      scopes: [namelessScope(2, 3, [-1, 1]), namelessScope(3, 3, [-1, 1])],
    },
  ],
};
