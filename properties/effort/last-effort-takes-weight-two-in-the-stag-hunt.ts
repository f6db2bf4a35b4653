/** # How to try `last-effort-takes-weight-two-in-the-stag-hunt`: R > T > P > S, and random stag hunts by construction. */

import { rational } from '../../src/exact/rational.js';
import { selfishnessLevel } from '../../src/prosocial/threshold.js';
import { claim } from '../../src/theory/statement/conclusion.js';
import type { EffortContract } from '../../theorems/effort/effort-subjects.js';
import { weightBesideContract } from '../../theorems/effort/last-effort-takes-its-weight.js';
import { lastEffortTakesWeightTwoInTheStagHunt } from '../../theorems/effort/last-effort-takes-weight-two-in-the-stag-hunt.js';
import { REWARD_SUFFICES, S_IMPLIED, unused } from './effort-idle.js';
import { IN_EVERY_CLASS, otherwise, stagHuntProperty } from './effort-property.js';

export const lastEffortTakesWeightTwoInTheStagHuntProperty = stagHuntProperty<EffortContract>({
  theorem: lastEffortTakesWeightTwoInTheStagHunt,
  idle: {
    ...S_IMPLIED,
    'S1-R-over-T': REWARD_SUFFICES,
    'S1-P-over-S': unused('R > P and S4 are enough'),
    S3: unused('S1 is enough'),
  },
  mutants: [
    otherwise('weight-one', 'the least weight beside the contract is 1', 'constant', (subject) =>
      claim(['λ*_L', weightBesideContract(subject)], '=', ['one', rational(1)]),
    ),
    otherwise('contract-spares-weight', 'the contract spares weight', 'relation', (subject) =>
      claim(['λ*_L', weightBesideContract(subject)], '<', ['λ*(E)', selfishnessLevel(subject.environment)]),
    ),
  ],
  extension: IN_EVERY_CLASS,
  high: 18,
});
