/** # How to try `last-effort-is-never-bought`: small costs of every sign, and random games by construction. */
import { fraction, multiply } from '../../src/exact/rational.js';
import { COSTS } from '../../src/game/dilemmas/effort-conditions.js';
import { costsOf, effortContract } from '../../src/prosocial/effort-contract.js';
import { gapOf } from '../../src/theory/statement/best-value.js';
import { claim } from '../../src/theory/statement/conclusion.js';
import type { Property } from '../../src/theory/statement/property.js';
import { effortCostsFamily } from '../../theorems/effort/effort-family.js';
import type { EffortContract } from '../../theorems/effort/effort-subjects.js';
import {
  lastEffortIsNeverBought,
  lastEffortIsNeverBoughtInTheDilemma,
  lastEffortIsNeverBoughtInTheStagHunt,
} from '../../theorems/effort/last-effort-is-never-bought.js';
import { costsScope, withinEta } from './effort-costs.js';
import { P1_IMPLIED, REWARD_SUFFICES, S_IMPLIED, unused } from './effort-idle.js';
import { dilemmaProperty, extended, IN_EVERY_CLASS, otherwise, stagHuntProperty, weakerIn } from './effort-property.js';
import { breakingEach } from './effort-subjects.js';

const conditions = {
  'eta-positive': COSTS['eta-positive'],
  'eta-at-most-epsilon': COSTS['eta-at-most-epsilon'],
  'one-defector-within-eta': COSTS['one-defector-within-eta'],
  'two-defectors-within-eta': COSTS['two-defectors-within-eta'],
};
const meeting = withinEta().chain(IN_EVERY_CLASS.random);

const halfOfEta = otherwise<EffortContract>('half-of-eta', 'the gap is η/2', 'constant', (subject) =>
  claim(['the gap', gapOf(effortContract(subject.environment, subject.mechanismClass))], '=', [
    'η/2',
    multiply(fraction(1n, 2n), costsOf(subject.parameters).eta),
  ]),
);
const epsilon = otherwise<EffortContract>('epsilon', 'the gap is ε', 'constant', (subject) =>
  claim(['the gap', gapOf(effortContract(subject.environment, subject.mechanismClass))], '=', ['ε', costsOf(subject.parameters).epsilon]),
);

export const lastEffortIsNeverBoughtProperty: Property<EffortContract> = {
  theorem: lastEffortIsNeverBought,
  scopes: [extended(costsScope(3), IN_EVERY_CLASS)],
  meeting,
  breaking: breakingEach(meeting, conditions),
  mutants: [
    halfOfEta,
    epsilon,
    weakerIn([extended(costsScope(3), IN_EVERY_CLASS)], 'one-defector-below-the-first-best', conditions, {
      'one-defector-within-eta': { name: '2R > S+T', terms: { R: 2, S: -1, T: -1 }, strict: true },
    }),
  ],
  families: [effortCostsFamily],
};

export const lastEffortIsNeverBoughtInTheDilemmaProperty = dilemmaProperty<EffortContract>({
  theorem: lastEffortIsNeverBoughtInTheDilemma,
  idle: {
    ...P1_IMPLIED,
    P2: unused('R > P and P5 are enough'),
    P3: unused('R > P and P5 are enough'),
    P4: unused('P1 says R > P; P5 does the rest'),
  },
  mutants: [halfOfEta, epsilon],
  extension: IN_EVERY_CLASS,
  high: 18,
});

export const lastEffortIsNeverBoughtInTheStagHuntProperty = stagHuntProperty<EffortContract>({
  theorem: lastEffortIsNeverBoughtInTheStagHunt,
  idle: {
    ...S_IMPLIED,
    'S1-R-over-T': REWARD_SUFFICES,
    'S1-P-over-S': unused('R > P and S4 are enough'),
    S3: unused('S1 is enough'),
  },
  mutants: [halfOfEta, epsilon],
  extension: IN_EVERY_CLASS,
  high: 18,
});
