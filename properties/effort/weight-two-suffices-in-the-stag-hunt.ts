/** # How to try `weight-two-suffices-in-the-stag-hunt`: R > T > P > S, and random stag hunts by construction. */

import { rational } from '../../src/exact/rational.js';
import { STAG_HUNT } from '../../src/game/dilemmas/effort-conditions.js';
import { selfishnessLevel } from '../../src/prosocial/threshold.js';
import { claim } from '../../src/theory/statement/conclusion.js';
import { weightTwoSufficesInTheStagHunt } from '../../theorems/effort/weight-two-suffices-in-the-stag-hunt.js';
import { S_IMPLIED, unused } from './effort-idle.js';
import { ALONE, otherwise, stagHuntProperty, weaker } from './effort-property.js';

export const weightTwoSufficesInTheStagHuntProperty = stagHuntProperty({
  theorem: weightTwoSufficesInTheStagHunt,
  idle: {
    ...S_IMPLIED,
    'S1-P-over-S': unused('R > T > P and S2 are enough'),
    S3: unused('S1 is enough'),
  },
  mutants: [
    otherwise('weight-one', 'weight 1 does without a contract', 'constant', ({ environment }) =>
      claim(['λ*(E)', selfishnessLevel(environment)], '=', ['one', rational(1)]),
    ),
    weaker('some-temptation', STAG_HUNT, { 'S1-R-over-T': { name: '2R > T', terms: { R: 2, T: -1 }, strict: true } }),
  ],
  extension: ALONE,
});
