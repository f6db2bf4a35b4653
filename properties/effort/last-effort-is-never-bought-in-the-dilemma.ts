/** # How to try `last-effort-is-never-bought-in-the-dilemma`: T > R > P > S, and random dilemmas by construction. */
import { fraction, multiply } from '../../src/exact/rational.js';
import { costsOf, effortContract } from '../../src/prosocial/effort-contract.js';
import { gapOf } from '../../src/theory/statement/best-value.js';
import { claim } from '../../src/theory/statement/conclusion.js';
import type { EffortContract } from '../../theorems/effort/effort-subjects.js';
import { lastEffortIsNeverBoughtInTheDilemma } from '../../theorems/effort/last-effort-is-never-bought-in-the-dilemma.js';
import { P1_IMPLIED, unused } from './effort-idle.js';
import { dilemmaProperty, IN_EVERY_CLASS, otherwise } from './effort-property.js';

export const lastEffortIsNeverBoughtInTheDilemmaProperty = dilemmaProperty<EffortContract>({
  theorem: lastEffortIsNeverBoughtInTheDilemma,
  idle: {
    ...P1_IMPLIED,
    P2: unused('R > P and P5 are enough'),
    P3: unused('R > P and P5 are enough'),
    P4: unused('P1 says R > P; P5 does the rest'),
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
