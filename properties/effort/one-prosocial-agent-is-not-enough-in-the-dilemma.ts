/** # How to try `one-prosocial-agent-is-not-enough-in-the-dilemma`: T > R > P > S, and random dilemmas by construction. */
import { rational, ZERO } from '../../src/exact/rational.js';
import { costsOf, effortContract } from '../../src/prosocial/effort-contract.js';
import { prosocialUtilities } from '../../src/prosocial/utility.js';
import { gapOf } from '../../src/theory/statement/best-value.js';
import { claim } from '../../src/theory/statement/conclusion.js';
import type { WeightedContract } from '../../theorems/effort/effort-subjects.js';
import { gapStaysEta } from '../../theorems/effort/one-prosocial-agent-is-not-enough.js';
import { oneProsocialAgentIsNotEnoughInTheDilemma } from '../../theorems/effort/one-prosocial-agent-is-not-enough-in-the-dilemma.js';
import { P1_IMPLIED, unused } from './effort-idle.js';
import { dilemmaProperty, OF_UNEQUAL_WEIGHTS, otherWeights, otherwise } from './effort-property.js';

export const oneProsocialAgentIsNotEnoughInTheDilemmaProperty = dilemmaProperty<WeightedContract>({
  theorem: oneProsocialAgentIsNotEnoughInTheDilemma,
  idle: {
    ...P1_IMPLIED,
    P2: unused('R > P and P5 are enough'),
    P3: unused('R > P and P5 are enough'),
    P4: unused('P1 says R > P; P5 does the rest'),
  },
  mutants: [
    otherwise('two-is-short', 'two agents of weight 2 leave the gap', 'relation', (subject) =>
      gapStaysEta({ ...subject, weights: [rational(2), rational(2)] }),
    ),
    otherwise('some-of-the-gap', 'a prosocial agent alone closes some of the gap', 'relation', (subject) =>
      claim(
        [
          'the gap',
          gapOf({
            ...effortContract(subject.environment, subject.mechanismClass),
            utilities: prosocialUtilities(subject.environment, [rational(2), ZERO]),
          }),
        ],
        '<',
        ['η', costsOf(subject.parameters).eta],
      ),
    ),
  ],
  extension: OF_UNEQUAL_WEIGHTS,
  high: 12,
  breaking: (meeting) => ({
    'weights-nonnegative': otherWeights(meeting, [-1, -1], [-2, -3]),
    'one-weight-short': otherWeights(meeting, [2, 2], [9, 2]),
  }),
});
