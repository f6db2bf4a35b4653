/**
 * # How to try `public-goods-threshold`
 *
 * Two to four agents; multipliers between 1 and n, near either end too.
 */
import fc, { type Arbitrary } from 'fast-check';
import { add, atMost, divide, fraction, greater, multiply, ONE, type Rational, rational, subtract } from '../../src/exact/rational.js';
import { ratio, selfishnessLevel } from '../../src/prosocial/threshold.js';
import { familySubjects, nonnegativeNumbers, nonpositiveNumbers } from '../../src/theory/draw/random-parameters.js';
import { familyScope, fractionsFrom, integersFrom, parameterGrid } from '../../src/theory/scopes/parameter-grids.js';
import { claim } from '../../src/theory/statement/conclusion.js';
import type { Property, Scope } from '../../src/theory/statement/property.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { hypothesis } from '../../src/theory/statement/theorem.js';
import { PUBLIC_GOODS, publicGoodsThreshold } from '../../theorems/dilemmas/public-goods-threshold.js';

/** Fractions strictly between 0 and 1, also close to either. */
const inside = fc
  .integer({ min: 2, max: 1000 })
  .chain((den) =>
    fc.oneof(fc.integer({ min: 1, max: den - 1 }), fc.constantFrom(1, den - 1)).map((num) => fraction(BigInt(num), BigInt(den))),
  );

const draw = (multiplier: (agents: number) => Arbitrary<Rational>): Arbitrary<FamilySubject> =>
  fc.constantFrom(2, 2, 3, 3, 4).chain((agents) =>
    familySubjects(
      PUBLIC_GOODS,
      fc.record({
        n: fc.constant(rational(agents)),
        m: fc.constantFrom(...integersFrom(1, agents === 4 ? 1 : 3)),
        c: multiplier(agents),
      }),
    ),
  );

const scope = (agents: number, units: number, most: number): Scope<FamilySubject> =>
  familyScope(
    PUBLIC_GOODS,
    parameterGrid(`n = ${agents}, m in 1..${units}, c in 0..${agents + 1} of denominator up to ${most}`, {
      n: [rational(agents)],
      m: integersFrom(1, units),
      c: fractionsFrom(0, agents + 1, most),
    }),
  );

export const publicGoodsThresholdProperty: Property<FamilySubject> = {
  theorem: publicGoodsThreshold,
  families: [PUBLIC_GOODS],
  scopes: [scope(2, 3, 48), scope(3, 1, 48), scope(4, 1, 24)],
  meeting: draw((agents) => inside.map((part) => add(ONE, multiply(part, rational(agents - 1))))),
  breaking: {
    'worth-it-together': draw(() => nonpositiveNumbers.map((value) => add(ONE, value))),
    'not-worth-it-alone': draw((agents) => nonnegativeNumbers.map((value) => add(rational(agents), value))),
  },
  mutants: [
    {
      name: 'nothing-lost',
      prose: 'c ≥ 1 in place of c > 1',
      kind: 'hypothesis',
      hypotheses: {
        ...publicGoodsThreshold.hypotheses,
        'worth-it-together': hypothesis('c ≥ 1', ({ parameters: { c } }) => atMost(ONE, c)),
      },
    },
    {
      name: 'share-of-the-others',
      prose: '(1 − c/n)/(c − c/n): what is lost to the others alone',
      kind: 'constant',
      conclude: ({ environment, parameters: { n, c } }) =>
        claim(['the least weight λ*(E)', selfishnessLevel(environment)], '=', [
          '(1 − c/n)/(c − c/n)',
          ratio({ gain: subtract(ONE, divide(c, n)), loss: subtract(c, divide(c, n)) }),
        ]),
    },
  ],
  strata: { 'more than one unit': ({ parameters: { m } }) => greater(m, ONE) },
};
