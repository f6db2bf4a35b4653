/** # How to try `one-prosocial-agent-is-not-enough-in-the-stag-hunt`: R > T > P > S, and random stag hunts by construction. */
import { rational, ZERO } from '../../src/exact/rational.js';
import { costsOf, effortContract } from '../../src/prosocial/effort-contract.js';
import { prosocialUtilities } from '../../src/prosocial/utility.js';
import { gapOf } from '../../src/theory/statement/best-value.js';
import { claim } from '../../src/theory/statement/conclusion.js';
import type { WeightedContract } from '../../theorems/effort/effort-subjects.js';
import { gapStaysEta } from '../../theorems/effort/one-prosocial-agent-is-not-enough.js';
import { oneProsocialAgentIsNotEnoughInTheStagHunt } from '../../theorems/effort/one-prosocial-agent-is-not-enough-in-the-stag-hunt.js';
import { REWARD_SUFFICES, S_IMPLIED, unused } from './effort-idle.js';
import { OF_UNEQUAL_WEIGHTS, otherWeights, otherwise, stagHuntProperty } from './effort-property.js';

export const oneProsocialAgentIsNotEnoughInTheStagHuntProperty = stagHuntProperty<WeightedContract>({
  theorem: oneProsocialAgentIsNotEnoughInTheStagHunt,
  idle: {
    ...S_IMPLIED,
    'S1-R-over-T': REWARD_SUFFICES,
    'S1-P-over-S': unused('R > P and S4 are enough'),
    S3: unused('S1 is enough'),
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
