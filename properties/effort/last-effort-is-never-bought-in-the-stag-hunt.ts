/** # How to try `last-effort-is-never-bought-in-the-stag-hunt`: R > T > P > S, and random stag hunts by construction. */
import { fraction, multiply } from '../../src/exact/rational.js';
import { costsOf, effortContract } from '../../src/prosocial/effort-contract.js';
import { gapOf } from '../../src/theory/statement/best-value.js';
import { claim } from '../../src/theory/statement/conclusion.js';
import type { EffortContract } from '../../theorems/effort/effort-subjects.js';
import { lastEffortIsNeverBoughtInTheStagHunt } from '../../theorems/effort/last-effort-is-never-bought-in-the-stag-hunt.js';
import { REWARD_SUFFICES, S_IMPLIED, unused } from './effort-idle.js';
import { IN_EVERY_CLASS, otherwise, stagHuntProperty } from './effort-property.js';

export const lastEffortIsNeverBoughtInTheStagHuntProperty = stagHuntProperty<EffortContract>({
  theorem: lastEffortIsNeverBoughtInTheStagHunt,
  idle: {
    ...S_IMPLIED,
    'S1-R-over-T': REWARD_SUFFICES,
    'S1-P-over-S': unused('R > P and S4 are enough'),
    S3: unused('S1 is enough'),
  },
  mutants: [
    otherwise('half-of-eta', 'the gap is η/2', 'constant', (subject) =>
      claim(['the gap', gapOf(effortContract(subject.environment, subject.mechanismClass))], '=', [
        'η/2',
        multiply(fraction(1n, 2n), costsOf(subject.parameters).eta),
      ]),
    ),
    otherwise('epsilon', 'the gap is ε', 'constant', (subject) =>
      claim(['the gap', gapOf(effortContract(subject.environment, subject.mechanismClass))], '=', [
        'ε',
        costsOf(subject.parameters).epsilon,
      ]),
    ),
  ],
  extension: IN_EVERY_CLASS,
  high: 18,
});
