/**
 * # How to try `equal-catches-need-the-least-weight`
 *
 * One to four agents with one cap; returns in any order and such that never rise, negative ones and ties among them. The figures say how much weight was needed.
 */
import fc from 'fast-check';
import { isZero, ZERO } from '../../src/exact/rational.js';
import { firstBests } from '../../src/game/environment.js';
import { actionsIn } from '../../src/game/profile.js';
import { INFINITE, lowerThreshold, selfishnessLevel, thresholdAtMost } from '../../src/prosocial/threshold.js';
import { claim } from '../../src/theory/statement/conclusion.js';
import type { Property } from '../../src/theory/statement/property.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { additionsStop, equalCatchesNeedTheLeastWeight } from '../../theorems/dilemmas/equal-catches-need-the-least-weight.js';
import { isNonincreasing, totalOf } from '../../theorems/dilemmas/the-commons-is-overused.js';
import { anyCommons, anyReturnsScope, equalCommons, fallingCommons, fallingScope, unequalCommons } from './commons-subjects.js';
import { FINITE_WEIGHT_MUTANTS } from './finite-weight.js';

const level = ({ environment }: FamilySubject) => ['the least weight λ*(E)', selfishnessLevel(environment)] as const;

export const equalCatchesNeedTheLeastWeightProperty: Property<FamilySubject> = {
  theorem: equalCatchesNeedTheLeastWeight,
  families: [...equalCommons, ...unequalCommons],
  scopes: [
    anyReturnsScope([1, 1], -2, 60),
    anyReturnsScope([2, 2], -1, 5),
    anyReturnsScope([3, 3], 0, 1),
    anyReturnsScope([1, 1, 1], -1, 14),
    anyReturnsScope([1, 1, 1, 1], 0, 3),
  ],
  meeting: fc.oneof(fallingCommons('equal'), anyCommons),
  breaking: { 'equal-caps': fallingCommons('unequal') },
  ablation: { 'equal-caps': [fallingScope([1, 2], -1, 6), fallingScope([1, 3], -1, 6), fallingScope([1, 1, 2], -1, 6)] },
  mutants: [
    {
      name: 'additions-of-one',
      prose: 'what stops an agent who may add a single unit',
      kind: 'quantifier',
      conclude: (subject) => {
        const of = subject.environment;
        const totals = firstBests(of, 0).map((profile) => totalOf(of, profile));
        const one = totals
          .map((total) => Math.floor(total / of.agents.length))
          .map((own, k) => additionsStop(subject, own, totals[k], Math.min(own + 1, of.actions[0].length - 1)))
          .reduce((x, y) => (thresholdAtMost(x, y) ? x : y));
        return claim(level(subject), '=', ['what stops additions of one', one]);
      },
    },
    ...FINITE_WEIGHT_MUTANTS,
  ],
  strata: {
    'returns rise somewhere': (subject) => !isNonincreasing(subject),
    'some weight is needed': ({ environment }) => lowerThreshold(ZERO, selfishnessLevel(environment)),
    'the best total cannot be shared equally': ({ environment: of }) =>
      firstBests(of, 0).every((profile) => new Set(actionsIn(of, profile)).size > 1),
  },
  figures: {
    'the greatest weight needed': {
      keep: 'greatest',
      of: ({ environment }) => {
        const needed = selfishnessLevel(environment);
        return needed === INFINITE || isZero(needed) ? null : needed;
      },
    },
  },
};
