/** # How to try `last-effort-takes-its-weight`: small costs of every sign, and random games by construction. */
import { divide, isZero, maximum, multiply, rational, subtract } from '../../src/exact/rational.js';
import { COSTS, EXACT } from '../../src/game/dilemmas/effort-conditions.js';
import { effortWeight } from '../../src/prosocial/effort-contract.js';
import { INFINITE, selfishnessLevel } from '../../src/prosocial/threshold.js';
import { claim } from '../../src/theory/statement/conclusion.js';
import type { Property } from '../../src/theory/statement/property.js';
import { effortCostsFamily } from '../../theorems/effort/effort-family.js';
import type { EffortContract } from '../../theorems/effort/effort-subjects.js';
import { lastEffortTakesItsWeight, weightBesideContract } from '../../theorems/effort/last-effort-takes-its-weight.js';
import { bestTogether, costsScope } from './effort-costs.js';
import { extended, IN_EVERY_CLASS, notStrict, otherwise, weakerIn } from './effort-property.js';
import { breakingEach } from './effort-subjects.js';

const conditions = {
  'eta-positive': COSTS['eta-positive'],
  'epsilon-nonnegative': COSTS['epsilon-nonnegative'],
  'R-over-P': EXACT['R-over-P'],
  'joint-cooperation-best': EXACT['joint-cooperation-best'],
};
const meeting = bestTogether.chain(IN_EVERY_CLASS.random);

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
