/**
 * # How to try `too-little-prosociality-falls-short`
 *
 * Random settings with temptations put in, or of constant sum, where no weight is enough; weights below λ*(E) as far as there are any.
 */

import { add, less, negate, ZERO } from '../../src/exact/rational.js';
import { phaseWeights } from '../../src/prosocial/phases.js';
import { INFINITE, selfishnessLevel, thresholdAtMost } from '../../src/prosocial/threshold.js';
import { compareSimplicity } from '../../src/theory/order/simplicity.js';
import { classScope, extendUnevenly } from '../../src/theory/scopes/renaming-scopes.js';
import type { Property } from '../../src/theory/statement/property.js';
import type { SubjectWith } from '../../src/theory/statement/subject.js';
import { hypothesis, meets } from '../../src/theory/statement/theorem.js';
import { tooLittleProsocialityFallsShort } from '../../theorems/prosociality/too-little-prosociality-falls-short.js';
import { weightsAround } from './prosocial-threshold.js';
import { temptedOrNot } from './prosociality-closes-every-gap.js';

type Weighted = SubjectWith<'weight'>;

const around = temptedOrNot().chain(({ environment }) =>
  weightsAround(selfishnessLevel(environment)).map((weight): Weighted => ({ environment, weight })),
);

export const tooLittleProsocialityFallsShortProperty: Property<Weighted> = {
  theorem: tooLittleProsocialityFallsShort,
  scopes: [
    extendUnevenly(classScope({ actions: [2, 2], greatest: 2, sum: 8 }), 'at 0 and each phase up to λ*(E)', 19778, ({ environment }) =>
      [ZERO, ...phaseWeights(environment)]
        .filter((weight) => thresholdAtMost(weight, selfishnessLevel(environment)))
        .sort(compareSimplicity)
        .map((weight) => ({ environment, weight })),
    ),
  ],
  meeting: around.filter((subject) => meets(tooLittleProsocialityFallsShort, subject)),
  breaking: { nonnegative: around.map((subject) => ({ ...subject, weight: negate(subject.weight) })), 'too-little': around },
  mutants: [
    {
      name: 'up-to-the-threshold',
      prose: 'at weights λ ≤ λ*(E)',
      kind: 'hypothesis',
      hypotheses: {
        nonnegative: tooLittleProsocialityFallsShort.hypotheses.nonnegative,
        'at-most': hypothesis('λ ≤ λ*(E)', ({ environment, weight }) => thresholdAtMost(weight, selfishnessLevel(environment))),
      },
    },
    {
      name: 'up-to-twice-the-threshold',
      prose: 'at weights λ < 2λ*(E)',
      kind: 'constant',
      hypotheses: {
        nonnegative: tooLittleProsocialityFallsShort.hypotheses.nonnegative,
        twice: hypothesis('λ/2 < λ*(E)', ({ environment, weight }) => {
          const level = selfishnessLevel(environment);
          return level === INFINITE || less(weight, add(level, level));
        }),
      },
    },
  ],
  strata: {
    'no weight is enough': ({ environment }) => selfishnessLevel(environment) === INFINITE,
    'some weight is enough': ({ environment }) => selfishnessLevel(environment) !== INFINITE,
  },
};
