/** # How to try `one-prosocial-agent-is-not-enough`: small costs of every sign, and random games by construction. */
import { add, sum, ZERO } from '../../src/exact/rational.js';
import { COSTS } from '../../src/game/dilemmas/effort-conditions.js';
import { effortWeight } from '../../src/prosocial/effort-contract.js';
import { INFINITE, thresholdAtMost } from '../../src/prosocial/threshold.js';
import { linearHypotheses } from '../../src/theory/statement/linear-hypothesis.js';
import type { Property } from '../../src/theory/statement/property.js';
import { hypothesis } from '../../src/theory/statement/theorem.js';
import { effortCostsFamily } from '../../theorems/effort/effort-family.js';
import type { WeightedContract } from '../../theorems/effort/effort-subjects.js';
import { gapStaysEta, oneProsocialAgentIsNotEnough, WEIGHT_HYPOTHESES } from '../../theorems/effort/one-prosocial-agent-is-not-enough.js';
import { costsScope, withinEta } from './effort-costs.js';
import { extended, OF_UNEQUAL_WEIGHTS, otherWeights, otherwise } from './effort-property.js';
import { breakingEach } from './effort-subjects.js';

const conditions = {
  'eta-positive': COSTS['eta-positive'],
  'eta-at-most-epsilon': COSTS['eta-at-most-epsilon'],
  'one-defector-within-eta': COSTS['one-defector-within-eta'],
  'two-defectors-within-eta': COSTS['two-defectors-within-eta'],
};
const meeting = withinEta().chain(OF_UNEQUAL_WEIGHTS.random);

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
