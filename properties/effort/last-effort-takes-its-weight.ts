/** # How to try `last-effort-takes-its-weight`: small costs of every sign, and random games by construction. */
import { divide, isZero, maximum, multiply, rational, subtract } from '../../src/exact/rational.js';
import { COSTS, EXACT } from '../../src/game/dilemmas/effort-conditions.js';
import { effortWeight } from '../../src/prosocial/effort-contract.js';
import { INFINITE, selfishnessLevel } from '../../src/prosocial/threshold.js';
import { claim } from '../../src/theory/statement/conclusion.js';
import type { Property } from '../../src/theory/statement/property.js';
import { effortCostsFamily } from '../../theorems/effort/effort-family.js';
import type { EffortContract } from '../../theorems/effort/effort-subjects.js';
import {
  lastEffortTakesItsWeight,
  lastEffortTakesWeightTwoInTheDilemma,
  lastEffortTakesWeightTwoInTheStagHunt,
  weightBesideContract,
} from '../../theorems/effort/last-effort-takes-its-weight.js';
import { bestTogether, costsScope } from './effort-costs.js';
import { P1_IMPLIED, REWARD_SUFFICES, S_IMPLIED, unused } from './effort-idle.js';
import { dilemmaProperty, extended, IN_EVERY_CLASS, notStrict, otherwise, stagHuntProperty, weakerIn } from './effort-property.js';
import { breakingEach } from './effort-subjects.js';

const conditions = {
  'eta-positive': COSTS['eta-positive'],
  'epsilon-nonnegative': COSTS['epsilon-nonnegative'],
  'R-over-P': EXACT['R-over-P'],
  'joint-cooperation-best': EXACT['joint-cooperation-best'],
};
const meeting = bestTogether.chain(IN_EVERY_CLASS.random);

const weightOne = otherwise<EffortContract>('weight-one', 'the least weight beside the contract is 1', 'constant', (subject) =>
  claim(['λ*_L', weightBesideContract(subject)], '=', ['one', rational(1)]),
);
const contractSparesWeight = otherwise<EffortContract>('contract-spares-weight', 'the contract spares weight', 'relation', (subject) =>
  claim(['λ*_L', weightBesideContract(subject)], '<', ['λ*(E)', selfishnessLevel(subject.environment)]),
);

export const lastEffortTakesItsWeightProperty: Property<EffortContract> = {
  theorem: lastEffortTakesItsWeight,
  scopes: [extended(costsScope(3), IN_EVERY_CLASS)],
  meeting,
  breaking: breakingEach(meeting, conditions),
  mutants: [
    otherwise('reward-for-twice-the-reward', 'without a contract it takes max{ε/η, (T−R)/(2R−S)}', 'constant', (subject) => {
      const { T, R, S } = subject.parameters;
      const lost = subtract(multiply(rational(2), R), S);
      const effort = effortWeight(subject.parameters);
      const right = effort === INFINITE || isZero(lost) ? INFINITE : maximum(effort, divide(subtract(T, R), lost));
      return claim(['λ*(E)', selfishnessLevel(subject.environment)], '=', ['max{ε/η, (T−R)/(2R−S)}', right]);
    }),
    otherwise('contract-of-no-use', 'the contract spares no weight', 'relation', (subject) =>
      claim(['λ*_L', weightBesideContract(subject)], '=', ['λ*(E)', selfishnessLevel(subject.environment)]),
    ),
    weakerIn([extended(costsScope(3), IN_EVERY_CLASS)], 'joint-cooperation-not-strict', conditions, {
      'joint-cooperation-best': notStrict(EXACT['joint-cooperation-best']),
    }),
  ],
  families: [effortCostsFamily],
};

export const lastEffortTakesWeightTwoInTheDilemmaProperty = dilemmaProperty<EffortContract>({
  theorem: lastEffortTakesWeightTwoInTheDilemma,
  idle: {
    ...P1_IMPLIED,
    P2: unused('R > P and P5 are enough'),
    P3: unused('R > P and P5 are enough'),
    P4: unused('P1 says R > P; P5 does the rest'),
  },
  mutants: [
    weightOne,
    otherwise('weight-two-in-the-dilemma-too', 'without a contract it takes 2', 'quantifier', (subject) =>
      claim(['λ*(E)', selfishnessLevel(subject.environment)], '=', ['two', rational(2)]),
    ),
    contractSparesWeight,
  ],
  extension: IN_EVERY_CLASS,
  high: 18,
});

export const lastEffortTakesWeightTwoInTheStagHuntProperty = stagHuntProperty<EffortContract>({
  theorem: lastEffortTakesWeightTwoInTheStagHunt,
  idle: {
    ...S_IMPLIED,
    'S1-R-over-T': REWARD_SUFFICES,
    'S1-P-over-S': unused('R > P and S4 are enough'),
    S3: unused('S1 is enough'),
  },
  mutants: [weightOne, contractSparesWeight],
  extension: IN_EVERY_CLASS,
  high: 18,
});
