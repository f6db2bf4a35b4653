/** # How to try `one-prosocial-agent-is-not-enough`: small costs of every sign, and random games by construction. */
import type { Arbitrary } from 'fast-check';
import { add, rational, sum, ZERO } from '../../src/exact/rational.js';
import { COSTS } from '../../src/game/dilemmas/effort-conditions.js';
import { costsOf, effortContract, effortWeight } from '../../src/prosocial/effort-contract.js';
import { INFINITE, thresholdAtMost } from '../../src/prosocial/threshold.js';
import { prosocialUtilities } from '../../src/prosocial/utility.js';
import { gapOf } from '../../src/theory/statement/best-value.js';
import { claim } from '../../src/theory/statement/conclusion.js';
import { linearHypotheses } from '../../src/theory/statement/linear-hypothesis.js';
import type { Property } from '../../src/theory/statement/property.js';
import { hypothesis } from '../../src/theory/statement/theorem.js';
import { effortCostsFamily } from '../../theorems/effort/effort-family.js';
import type { WeightedContract } from '../../theorems/effort/effort-subjects.js';
import {
  gapStaysEta,
  oneProsocialAgentIsNotEnough,
  oneProsocialAgentIsNotEnoughInTheDilemma,
  oneProsocialAgentIsNotEnoughInTheStagHunt,
  WEIGHT_HYPOTHESES,
} from '../../theorems/effort/one-prosocial-agent-is-not-enough.js';
import { costsScope, withinEta } from './effort-costs.js';
import { P1_IMPLIED, REWARD_SUFFICES, S_IMPLIED, unused } from './effort-idle.js';
import { dilemmaProperty, extended, OF_UNEQUAL_WEIGHTS, otherWeights, otherwise, stagHuntProperty } from './effort-property.js';
import { breakingEach } from './effort-subjects.js';

const conditions = {
  'eta-positive': COSTS['eta-positive'],
  'eta-at-most-epsilon': COSTS['eta-at-most-epsilon'],
  'one-defector-within-eta': COSTS['one-defector-within-eta'],
  'two-defectors-within-eta': COSTS['two-defectors-within-eta'],
};
const meeting = withinEta().chain(OF_UNEQUAL_WEIGHTS.random);

const twoIsShort = otherwise<WeightedContract>('two-is-short', 'two agents of weight 2 leave the gap', 'relation', (subject) =>
  gapStaysEta({ ...subject, weights: [rational(2), rational(2)] }),
);
const someOfTheGap = otherwise<WeightedContract>(
  'some-of-the-gap',
  'a prosocial agent alone closes some of the gap',
  'relation',
  (subject) =>
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
);

/** What the corollaries, where ε/η is 2, try beside the game. */
const ofWeights = {
  extension: OF_UNEQUAL_WEIGHTS,
  high: 12,
  breaking: (games: Arbitrary<WeightedContract>) => ({
    'weights-nonnegative': otherWeights(games, [-1, -1], [-2, -3]),
    'one-weight-short': otherWeights(games, [2, 2], [9, 2]),
  }),
};

export const oneProsocialAgentIsNotEnoughProperty: Property<WeightedContract> = {
  theorem: oneProsocialAgentIsNotEnough,
  scopes: [extended(costsScope(2), OF_UNEQUAL_WEIGHTS)],
  meeting,
  breaking: {
    ...breakingEach(meeting, conditions),
    'weights-nonnegative': otherWeights(meeting, [-1, -1], [-2, -3]),
    'one-weight-short': otherWeights(meeting, [2, 2], [1000, 1000]),
  },
  mutants: [
    {
      name: 'both-weights-on-average',
      prose: 'the weights add up to less than 2ε/η, none need be short',
      kind: 'hypothesis',
      hypotheses: {
        ...linearHypotheses(conditions),
        'weights-nonnegative': WEIGHT_HYPOTHESES['weights-nonnegative'],
        average: hypothesis<WeightedContract>('the weights add up to at most 2ε/η', ({ parameters, weights }) => {
          const enough = effortWeight(parameters);
          return enough === INFINITE || thresholdAtMost(sum(weights), add(enough, enough));
        }),
      },
    },
    otherwise('two-is-short', 'a weight of ε/η is short of it', 'relation', (subject) =>
      gapStaysEta({
        ...subject,
        weights: subject.weights.map(() => {
          const enough = effortWeight(subject.parameters);
          return enough === INFINITE ? ZERO : enough;
        }),
      }),
    ),
  ],
  families: [effortCostsFamily],
};

export const oneProsocialAgentIsNotEnoughInTheDilemmaProperty = dilemmaProperty<WeightedContract>({
  theorem: oneProsocialAgentIsNotEnoughInTheDilemma,
  idle: {
    ...P1_IMPLIED,
    P2: unused('R > P and P5 are enough'),
    P3: unused('R > P and P5 are enough'),
    P4: unused('P1 says R > P; P5 does the rest'),
  },
  mutants: [twoIsShort, someOfTheGap],
  ...ofWeights,
});

export const oneProsocialAgentIsNotEnoughInTheStagHuntProperty = stagHuntProperty<WeightedContract>({
  theorem: oneProsocialAgentIsNotEnoughInTheStagHunt,
  idle: {
    ...S_IMPLIED,
    'S1-R-over-T': REWARD_SUFFICES,
    'S1-P-over-S': unused('R > P and S4 are enough'),
    S3: unused('S1 is enough'),
  },
  mutants: [twoIsShort, someOfTheGap],
  ...ofWeights,
});
