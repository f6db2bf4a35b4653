/** # How to try `patience-keeps-the-optimum`: small pools with every two factors, the game of each month in full. */
import fc from 'fast-check';
import { impatienceSteps } from '../../src/commons/impatience-steps.js';
import { commonsThresholds } from '../../src/commons/thresholds.js';
import { ZERO } from '../../src/exact/rational.js';
import { integersFrom } from '../../src/theory/scopes/parameter-grids.js';
import { claim } from '../../src/theory/statement/conclusion.js';
import type { Property } from '../../src/theory/statement/property.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { COMMONS, commonsIn } from '../../theorems/commons/commons-family.js';
import { levelEverywhere, patienceKeepsTheOptimum } from '../../theorems/commons/patience-keeps-the-optimum.js';
import { count, FEW_FACTORS, factorScope, MANY_FACTORS, numbered, someCommons, upTo } from './commons-subjects.js';

/** Pools that are large enough for stocks off the path to ask for more. */
const larger = [factorScope(FEW_FACTORS, 'n = 2, K in 3..6, T in 2..3', { n: numbered(2), K: integersFrom(3, 6), T: numbered(2, 3) })];

export const patienceKeepsTheOptimumProperty: Property<FamilySubject> = {
  theorem: patienceKeepsTheOptimum,
  families: [COMMONS],
  scopes: [
    factorScope(MANY_FACTORS, 'n = 2, K in 1..3, T = 2', { n: numbered(2), K: integersFrom(1, 3), T: numbered(2) }),
    factorScope(MANY_FACTORS, 'n = 1, K in 1..5, T in 1..2', { n: numbered(1), K: integersFrom(1, 5), T: numbered(1, 2) }),
    factorScope(MANY_FACTORS, 'n = 3, K in 1..2, T = 2', { n: numbered(3), K: numbered(1, 2), T: numbered(2) }),
    factorScope(MANY_FACTORS, 'n = 2, K = 1, T = 3', { n: numbered(2), K: numbered(1), T: numbered(3) }),
  ],
  meeting: fc
    .constantFrom([1, 8], [2, 6], [3, 3], [4, 2])
    .chain(([n, most]) => someCommons({ n: count(n, n), K: count(1, most), T: count(1, 3), low: upTo(4), high: upTo(4) })),
  breaking: {},
  mutants: [
    {
      name: 'every-rule-alike',
      prose: 'the same weight, whatever the sharing rule',
      kind: 'quantifier',
      conclude: ({ parameters }) =>
        claim(['the largest level, claims met in proportion', levelEverywhere(commonsIn(parameters, { sharing: 'proportional' }))], '=', [
          'the closed form for equal awards',
          commonsThresholds(commonsIn(parameters)).everywhere,
        ]),
    },
    {
      name: 'the-path-is-enough',
      prose: 'the largest level is on the path of the optimum',
      kind: 'quantifier',
      scopes: larger,
      conclude: ({ parameters }) => {
        const of = commonsIn(parameters);
        return claim(['the largest level', levelEverywhere(of)], '=', ['the largest on the path', commonsThresholds(of).onPath]);
      },
    },
    {
      name: 'the-last-step',
      prose: 'the largest level is the last weight at which the value of the impatient changes',
      kind: 'constant',
      scopes: larger,
      conclude: ({ parameters }) => {
        const of = commonsIn(parameters);
        const { steps } = impatienceSteps(of);
        return claim(['the largest level', levelEverywhere(of)], '=', ['the last step', steps[steps.length - 1]?.weight ?? ZERO]);
      },
    },
  ],
};
