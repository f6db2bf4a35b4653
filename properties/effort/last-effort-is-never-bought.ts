/** # How to try `last-effort-is-never-bought`: small costs of every sign, and random games by construction. */
import { fraction, multiply } from '../../src/exact/rational.js';
import { COSTS } from '../../src/game/dilemmas/effort-conditions.js';
import { costsOf, effortContract } from '../../src/prosocial/effort-contract.js';
import { gapOf } from '../../src/theory/statement/best-value.js';
import { claim } from '../../src/theory/statement/conclusion.js';
import type { Property } from '../../src/theory/statement/property.js';
import { effortCostsFamily } from '../../theorems/effort/effort-family.js';
import type { EffortContract } from '../../theorems/effort/effort-subjects.js';
import { lastEffortIsNeverBought } from '../../theorems/effort/last-effort-is-never-bought.js';
import { costsScope, withinEta } from './effort-costs.js';
import { extended, IN_EVERY_CLASS, otherwise, weakerIn } from './effort-property.js';
import { breakingEach } from './effort-subjects.js';

const conditions = {
  'eta-positive': COSTS['eta-positive'],
  'eta-at-most-epsilon': COSTS['eta-at-most-epsilon'],
  'one-defector-within-eta': COSTS['one-defector-within-eta'],
  'two-defectors-within-eta': COSTS['two-defectors-within-eta'],
};
const meeting = withinEta().chain(IN_EVERY_CLASS.random);

export const lastEffortIsNeverBoughtProperty: Property<EffortContract> = {
  theorem: lastEffortIsNeverBought,
  scopes: [extended(costsScope(3), IN_EVERY_CLASS)],
  meeting,
  breaking: breakingEach(meeting, conditions),
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
    weakerIn([extended(costsScope(3), IN_EVERY_CLASS)], 'one-defector-below-the-first-best', conditions, {
      'one-defector-within-eta': { name: '2R > S+T', terms: { R: 2, S: -1, T: -1 }, strict: true },
    }),
  ],
  families: [effortCostsFamily],
};
