/** # How to try `smaller-loss-greater-weight`: small costs of every sign, and random games by construction. */
import { multiply } from '../../src/exact/rational.js';
import { COSTS } from '../../src/game/dilemmas/effort-conditions.js';
import { costsOf, effortContract, effortWeight } from '../../src/prosocial/effort-contract.js';
import { gapOf } from '../../src/theory/statement/best-value.js';
import { claim } from '../../src/theory/statement/conclusion.js';
import type { Property } from '../../src/theory/statement/property.js';
import { effortCostsFamily } from '../../theorems/effort/effort-family.js';
import type { EffortContract } from '../../theorems/effort/effort-subjects.js';
import { weightBesideContract } from '../../theorems/effort/last-effort-takes-its-weight.js';
import { smallerLossGreaterWeight } from '../../theorems/effort/smaller-loss-greater-weight.js';
import { costsScope, withinEta } from './effort-costs.js';
import { extended, IN_EVERY_CLASS, otherwise, weakerIn } from './effort-property.js';
import { breakingEach } from './effort-subjects.js';

const conditions = {
  'eta-nonnegative': COSTS['eta-nonnegative'],
  'eta-at-most-epsilon': COSTS['eta-at-most-epsilon'],
  'one-defector-within-eta': COSTS['one-defector-within-eta'],
  'two-defectors-within-eta': COSTS['two-defectors-within-eta'],
};
const meeting = withinEta(true).chain(IN_EVERY_CLASS.random);

export const smallerLossGreaterWeightProperty: Property<EffortContract> = {
  theorem: smallerLossGreaterWeight,
  scopes: [extended(costsScope(3), IN_EVERY_CLASS)],
  meeting,
  breaking: breakingEach(meeting, conditions),
  mutants: [
    otherwise('no-drop', 'the weight is ε/η for η = 0 too', 'relation', (subject) =>
      claim(['λ*_L', weightBesideContract(subject)], '=', ['ε/η', effortWeight(subject.parameters)]),
    ),
    otherwise('product-eta', 'gap × weight is η', 'constant', (subject) => {
      const [gap, weight] = [gapOf(effortContract(subject.environment, subject.mechanismClass)), weightBesideContract(subject)];
      const product = typeof gap === 'string' || typeof weight === 'string' ? 'undefined' : multiply(gap, weight);
      return claim(['gap × weight', product], '=', ['η', costsOf(subject.parameters).eta]);
    }),
    weakerIn([extended(costsScope(3), IN_EVERY_CLASS)], 'eta-up-to-twice-epsilon', conditions, {
      'eta-at-most-epsilon': { name: 'η ≤ 2ε', terms: { epsilon: 2, eta: -1 }, strict: false },
    }),
  ],
  families: [effortCostsFamily],
};
