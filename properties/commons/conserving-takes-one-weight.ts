/** # How to try `conserving-takes-one-weight`: factors on both sides of 1 and of n, one to three months. */
import fc, { type Arbitrary } from 'fast-check';
import { add, divide, multiply, ONE, type Rational, rational, subtract } from '../../src/exact/rational.js';
import { profileThreshold, ratio } from '../../src/prosocial/threshold.js';
import { familySubjects } from '../../src/theory/draw/random-parameters.js';
import { familyScope, fractionsFrom, integersFrom, parameterGrid } from '../../src/theory/scopes/parameter-grids.js';
import { claim } from '../../src/theory/statement/conclusion.js';
import type { Property, Scope } from '../../src/theory/statement/property.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { whole } from '../../theorems/commons/commons-family.js';
import { CONSERVED_STOCK, conservingTakesOneWeight } from '../../theorems/commons/conserving-takes-one-weight.js';
import { count, numbered, upTo } from './commons-subjects.js';

const scope = (n: number, months: number, most: number): Scope<FamilySubject> =>
  familyScope(
    CONSERVED_STOCK,
    parameterGrid(`n = ${n}, T in 1..${months}, r in 0..${n + 1} of denominator up to ${most}`, {
      n: numbered(n),
      T: integersFrom(1, months),
      r: fractionsFrom(0, n + 1, most),
    }),
  );

const inside = fc
  .integer({ min: 2, max: 60 })
  .chain((den) => fc.integer({ min: 1, max: den - 1 }).map((num) => divide(rational(num), rational(den))));

const drawn = (factor: (n: number) => Arbitrary<Rational>): Arbitrary<FamilySubject> =>
  fc
    .constantFrom([2, 4], [2, 2], [3, 2], [4, 1])
    .chain(([n, months]) => familySubjects(CONSERVED_STOCK, fc.record({ n: count(n, n), T: count(1, months), r: factor(n) })));

export const conservingTakesOneWeightProperty: Property<FamilySubject> = {
  theorem: conservingTakesOneWeight,
  families: [CONSERVED_STOCK],
  scopes: [scope(2, 3, 60), scope(3, 2, 18)],
  ablation: { grows: [scope(2, 2, 6)], 'not-for-one-alone': [scope(2, 2, 6)] },
  meeting: drawn((n) => inside.map((part) => add(ONE, multiply(part, rational(n - 1))))),
  breaking: {
    grows: drawn(() => inside),
    'not-for-one-alone': drawn((n) => upTo(3).map((more) => add(rational(n), more))),
  },
  mutants: [
    {
      name: 'one-month-more',
      prose: '(1 − r²/n)/(r² − 1): as if the last month were two',
      kind: 'constant',
      conclude: ({ environment: of, parameters: { n, r } }) => {
        const square = multiply(r, r);
        return claim(['the least weight at which all conserve', profileThreshold(of, 0, 0)], '=', [
          '(1 − r²/n)/(r² − 1)',
          ratio({ gain: subtract(ONE, divide(square, n)), loss: subtract(square, ONE) }),
        ]);
      },
    },
    {
      name: 'the-first-month-decides',
      prose: '(1 − r^T/n)/(r^T − 1): what taking in the first month is worth',
      kind: 'constant',
      conclude: ({ environment: of, parameters: { n, r, T } }) => {
        const grown = Array.from({ length: whole(T) }).reduce<Rational>((power) => multiply(power, r), ONE);
        return claim(['the least weight at which all conserve', profileThreshold(of, 0, 0)], '=', [
          '(1 − r^T/n)/(r^T − 1)',
          ratio({ gain: subtract(ONE, divide(grown, n)), loss: subtract(grown, ONE) }),
        ]);
      },
    },
  ],
};
