/** # How to try `exactly-the-prosocial-cooperate`: two to five agents, each number of prosocial ones, weights on both sides of the threshold. */
import fc, { type Arbitrary } from 'fast-check';
import {
  add,
  divide,
  format,
  fraction,
  isPositive,
  isZero,
  multiply,
  negate,
  type Rational,
  rational,
  subtract,
} from '../../src/exact/rational.js';
import { familySubjects, nonpositiveNumbers, positiveNumbers } from '../../src/theory/draw/random-parameters.js';
import { familyScope, integersFrom, parameterGrid } from '../../src/theory/scopes/parameter-grids.js';
import { sameSet } from '../../src/theory/statement/conclusion.js';
import type { Parameters } from '../../src/theory/statement/family.js';
import type { Property, Scope } from '../../src/theory/statement/property.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { hypothesis } from '../../src/theory/statement/theorem.js';
import {
  dilemmaWeight,
  exactlyTheProsocialCooperate,
  PARTLY_PROSOCIAL_DILEMMA,
  partlyProsocial,
  perCooperator,
} from '../../theorems/commons/exactly-the-prosocial-cooperate.js';
import { count, numbered } from './commons-subjects.js';

const scope = (n: number, weights = numbered(0, '1/5', '1/4', '1/3', '1/2', 1, '3/2', 2, 3, 7)): Scope<FamilySubject> =>
  familyScope(
    PARTLY_PROSOCIAL_DILEMMA,
    parameterGrid(
      `n = ${n}, k in 0..${n}, nine values of b from -1 to 4 and of c, ${weights.length} weights from ${format(weights[0])} to ${format(weights[weights.length - 1])}`,
      {
        n: numbered(n),
        k: integersFrom(0, n),
        b: numbered(-1, 0, '1/3', '1/2', 1, '3/2', 2, 3, 4),
        c: numbered(-1, 0, '1/3', '1/2', 1, '3/2', 2, 3, 4),
        weight: weights,
      },
    ),
  );

/** Numbers with what each cooperator adds, what cooperating costs, and by how much the weight exceeds the threshold. */
const drawn = (adds: Arbitrary<Rational>, costs: Arbitrary<Rational>, beyond: Arbitrary<Rational>): Arbitrary<FamilySubject> =>
  fc.integer({ min: 2, max: 5 }).chain((n) =>
    familySubjects(
      PARTLY_PROSOCIAL_DILEMMA,
      fc.record({ k: count(0, n), adds, c: costs, beyond }).map(({ k, adds: each, c, beyond: more }): Parameters => {
        const numbers = { n: rational(n), k, b: divide(add(each, c), rational(n - 1)), c };
        // Where cooperating destroys, it takes spite to cooperate.
        return {
          ...numbers,
          weight: isPositive(each) ? add(dilemmaWeight(numbers), more) : isZero(each) ? more : subtract(dilemmaWeight(numbers), more),
        };
      }),
    ),
  );

const small = fc.integer({ min: 1, max: 40 }).map((den) => fraction(1n, BigInt(den)));

export const exactlyTheProsocialCooperateProperty: Property<FamilySubject> = {
  theorem: exactlyTheProsocialCooperate,
  families: [PARTLY_PROSOCIAL_DILEMMA],
  scopes: [scope(2), scope(3), scope(4), scope(5)],
  ablation: { 'worth-it-together': [scope(2, numbered(-3, -2, -1))] },
  meeting: drawn(positiveNumbers, positiveNumbers, fc.oneof(small, positiveNumbers)),
  breaking: {
    costly: drawn(positiveNumbers, nonpositiveNumbers, positiveNumbers),
    'worth-it-together': drawn(nonpositiveNumbers, positiveNumbers, positiveNumbers),
    'beyond-the-threshold': drawn(positiveNumbers, positiveNumbers, fc.oneof(small.map(negate), nonpositiveNumbers)),
  },
  mutants: [
    {
      name: 'at-the-threshold',
      prose: 'a weight of at least the threshold',
      kind: 'hypothesis',
      hypotheses: {
        ...exactlyTheProsocialCooperate.hypotheses,
        'beyond-the-threshold': hypothesis(
          'λ(b(n − 1) − c) ≥ c',
          ({ parameters }) => !isPositive(subtract(parameters.c, multiply(parameters.weight, perCooperator(parameters)))),
        ),
      },
    },
    {
      name: 'all-cooperate',
      prose: 'the others follow',
      kind: 'quantifier',
      conclude: (subject) => {
        const everyone = 'C'.repeat(subject.environment.agents.length);
        return sameSet(['the equilibria', partlyProsocial(subject)], ['all cooperate', [everyone]]);
      },
    },
  ],
  strata: { 'some, not all': ({ parameters: { n, k } }) => isPositive(k) && isPositive(subtract(n, k)) },
};
