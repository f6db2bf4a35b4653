/** # How to try `last-effort-takes-weight-two-in-the-dilemma`: T > R > P > S, and random dilemmas by construction. */

import { rational } from '../../src/exact/rational.js';
import { selfishnessLevel } from '../../src/prosocial/threshold.js';
import { claim } from '../../src/theory/statement/conclusion.js';
import type { EffortContract } from '../../theorems/effort/effort-subjects.js';
import { weightBesideContract } from '../../theorems/effort/last-effort-takes-its-weight.js';
import { lastEffortTakesWeightTwoInTheDilemma } from '../../theorems/effort/last-effort-takes-weight-two-in-the-dilemma.js';
import { P1_IMPLIED, unused } from './effort-idle.js';
import { dilemmaProperty, IN_EVERY_CLASS, otherwise } from './effort-property.js';

export const lastEffortTakesWeightTwoInTheDilemmaProperty = dilemmaProperty<EffortContract>({
  theorem: lastEffortTakesWeightTwoInTheDilemma,
  idle: {
    ...P1_IMPLIED,
    P2: unused('R > P and P5 are enough'),
    P3: unused('R > P and P5 are enough'),
    P4: unused('P1 says R > P; P5 does the rest'),
  },
  mutants: [
    otherwise('weight-one', 'the least weight beside the contract is 1', 'constant', (subject) =>
      claim(['λ*_L', weightBesideContract(subject)], '=', ['one', rational(1)]),
    ),
    otherwise('weight-two-in-the-dilemma-too', 'without a contract it takes 2', 'quantifier', (subject) =>
      claim(['λ*(E)', selfishnessLevel(subject.environment)], '=', ['two', rational(2)]),
    ),
    otherwise('contract-spares-weight', 'the contract spares weight', 'relation', (subject) =>
      claim(['λ*_L', weightBesideContract(subject)], '<', ['λ*(E)', selfishnessLevel(subject.environment)]),
    ),
  ],
  extension: IN_EVERY_CLASS,
  high: 18,
});
