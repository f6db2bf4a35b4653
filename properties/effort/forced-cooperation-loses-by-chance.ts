/** # How to try `forced-cooperation-loses-by-chance`: costs of every sign, and random ones by construction. */
import { add, divide, multiply, rational } from '../../src/exact/rational.js';
import { COSTS } from '../../src/game/dilemmas/effort-conditions.js';
import { costsOf } from '../../src/prosocial/effort-contract.js';
import { claim } from '../../src/theory/statement/conclusion.js';
import type { Property } from '../../src/theory/statement/property.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { effortCostsFamily } from '../../theorems/effort/effort-family.js';
import { forcedCooperationLosesByChance, lossesAmongCooperators } from '../../theorems/effort/forced-cooperation-loses-by-chance.js';
import { costsOfCooperators, withinEta } from './effort-costs.js';
import { otherwise } from './effort-property.js';
import { breakingEach } from './effort-subjects.js';

const conditions = { 'eta-positive': COSTS['eta-positive'], 'eta-at-most-epsilon': COSTS['eta-at-most-epsilon'] };
const meeting = withinEta();

export const forcedCooperationLosesByChanceProperty: Property<FamilySubject> = {
  theorem: forcedCooperationLosesByChance,
  scopes: [costsOfCooperators],
  meeting,
  breaking: breakingEach(meeting, conditions),
  mutants: [
    otherwise('half-of-eta', 'the best correlated equilibrium lacks η/2', 'constant', (subject) =>
      claim(['the loss of the best lot', lossesAmongCooperators(subject).correlated], '=', [
        'η/2',
        divide(costsOf(subject.parameters).eta, rational(2)),
      ]),
    ),
    otherwise('twice-eta', 'the symmetric equilibrium lacks 2η at most', 'constant', (subject) => {
      const { eta } = costsOf(subject.parameters);
      return claim(['the greatest loss', lossesAmongCooperators(subject).greatest], '<=', ['2η', add(eta, eta)]);
    }),
    otherwise('four-eta', 'the symmetric equilibrium lacks 4η whatever ε', 'quantifier', (subject) =>
      claim(['the greatest loss', lossesAmongCooperators(subject).greatest], '=', [
        '4η',
        multiply(rational(4), costsOf(subject.parameters).eta),
      ]),
    ),
  ],
  families: [effortCostsFamily],
};
