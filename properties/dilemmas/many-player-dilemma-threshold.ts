/**
 * # How to try `many-player-dilemma-threshold`
 *
 * Two to five agents; a cost, and a surplus that the benefit is made from.
 */
import fc, { type Arbitrary } from 'fast-check';
import { add, atMost, divide, multiply, ONE, type Rational, rational, subtract } from '../../src/exact/rational.js';
import { ratio, selfishnessLevel } from '../../src/prosocial/threshold.js';
import { familySubjects, nonpositiveNumbers, positiveNumbers } from '../../src/theory/draw/random-parameters.js';
import { familyScope, integersFrom, parameterGrid } from '../../src/theory/scopes/parameter-grids.js';
import { claim } from '../../src/theory/statement/conclusion.js';
import type { Property, Scope } from '../../src/theory/statement/property.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { hypothesis } from '../../src/theory/statement/theorem.js';
import { MANY_PLAYER_DILEMMA, manyPlayerDilemmaThreshold } from '../../theorems/dilemmas/many-player-dilemma-threshold.js';

/** Costs c, and benefits b = (c + surplus)/(n − 1). */
const draw = (cost: Arbitrary<Rational>, surplus: Arbitrary<Rational>): Arbitrary<FamilySubject> =>
  familySubjects(
    MANY_PLAYER_DILEMMA,
    fc
      .tuple(fc.constantFrom(...integersFrom(2, 5)), cost, surplus)
      .map(([n, c, over]) => ({ n, b: divide(add(c, over), subtract(n, ONE)), c })),
  );

const scope = (agents: number, most: number): Scope<FamilySubject> =>
  familyScope(
    MANY_PLAYER_DILEMMA,
    parameterGrid(`n = ${agents}, b in 0..${most}, c in -2..${most}`, {
      n: [rational(agents)],
      b: integersFrom(0, most),
      c: integersFrom(-2, most),
    }),
  );

export const manyPlayerDilemmaThresholdProperty: Property<FamilySubject> = {
  theorem: manyPlayerDilemmaThreshold,
  families: [MANY_PLAYER_DILEMMA],
  scopes: [scope(2, 70), scope(3, 60), scope(4, 40)],
  meeting: draw(positiveNumbers, positiveNumbers),
  breaking: { costly: draw(nonpositiveNumbers, positiveNumbers), 'worth-it-together': draw(positiveNumbers, nonpositiveNumbers) },
  mutants: [
    {
      name: 'nothing-lost',
      prose: 'b(n − 1) ≥ c in place of >',
      kind: 'hypothesis',
      hypotheses: {
        ...manyPlayerDilemmaThreshold.hypotheses,
        'worth-it-together': hypothesis('b(n − 1) ≥ c', ({ parameters: { n, b, c } }) => atMost(c, multiply(b, subtract(n, ONE)))),
      },
    },
    {
      name: 'benefit-to-all',
      prose: 'c/(bn − c), as if the cooperator had a share of the benefit',
      kind: 'constant',
      conclude: ({ environment, parameters: { n, b, c } }) =>
        claim(['the least weight λ*(E)', selfishnessLevel(environment)], '=', [
          'c/(bn − c)',
          ratio({ gain: c, loss: subtract(multiply(b, n), c) }),
        ]),
    },
  ],
};
