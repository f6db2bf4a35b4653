/**
 * # How to try `hold-up-takes-a-finite-weight`
 *
 * One to three investors with two or three levels each; shares of every size, negative ones and some above 1 too; surpluses that rise, that are supermodular, and
 * that are neither.
 */
import fc, { type Arbitrary } from 'fast-check';
import { add, fraction, ONE, type Rational, rational, ZERO } from '../../src/exact/rational.js';
import { positiveNumbers } from '../../src/theory/draw/random-parameters.js';
import { integersFrom } from '../../src/theory/scopes/parameter-grids.js';
import type { Property } from '../../src/theory/statement/property.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { holdUpTakesAFiniteWeight } from '../../theorems/dilemmas/hold-up-takes-a-finite-weight.js';
import { FINITE_WEIGHT_MUTANTS, someFirstBestIsOutOfReach } from './finite-weight.js';
import { drawHoldUps, fairShares, holdUpScope, holdUps, rising, supermodular } from './hold-up-subjects.js';

const HALF = fraction(1n, 2n);

/** Shares of at most 1, each apart, some below 0. */
const sharesToOne = (investors: number): Arbitrary<readonly Rational[]> =>
  fc.array(
    fc.integer({ min: -2, max: 4 }).map((num) => fraction(BigInt(num), 4n)),
    { minLength: investors, maxLength: investors },
  );

/** One share above 1. */
const aboveOne = (investors: number): Arbitrary<readonly Rational[]> =>
  fc.tuple(sharesToOne(investors), positiveNumbers).map(([shares, over]) => [add(ONE, over), ...shares.slice(1)]);

/** Any whole surplus, from −1 to 2 where ties are to abound. */
const anySurplus = (): Arbitrary<(profile: readonly number[]) => Rational> =>
  fc
    .array(fc.integer({ min: -1, max: 2 }), { minLength: 27, maxLength: 27 })
    .map((values) => (profile) => rational(values[profile.reduce((at, level) => 3 * at + level, 0)]));

export const holdUpTakesAFiniteWeightProperty: Property<FamilySubject> = {
  theorem: holdUpTakesAFiniteWeight,
  families: holdUps,
  scopes: [
    holdUpScope([2], 'shares -1..2 in halves, costs and surplus -2..2', {
      shares: [-2, -1, 0, 1, 2, 3, 4].map((n) => fraction(BigInt(n), 2n)),
      costs: integersFrom(-2, 2),
      surplus: integersFrom(-2, 2),
    }),
    holdUpScope([2, 2], 'shares 0, 1/2, 2, costs -1..1, surplus -1..2', {
      shares: [ZERO, HALF, rational(2)],
      costs: integersFrom(-1, 1),
      surplus: integersFrom(-1, 2),
    }),
    holdUpScope([2, 2], 'shares 0, 1/3, costs 0..3, surplus 0..3', {
      shares: [ZERO, fraction(1n, 3n)],
      costs: integersFrom(0, 3),
      surplus: integersFrom(0, 3),
    }),
    holdUpScope([3], 'share 0, 1/2, costs and surplus -1..3', {
      shares: [ZERO, HALF],
      costs: integersFrom(-1, 3),
      surplus: integersFrom(-1, 3),
    }),
  ],
  meeting: fc.oneof(
    drawHoldUps({ shares: fairShares, surplus: supermodular(0) }),
    drawHoldUps({ shares: sharesToOne, surplus: rising }),
    drawHoldUps({ shares: sharesToOne, surplus: anySurplus }),
    drawHoldUps({ shares: aboveOne, surplus: anySurplus }),
  ),
  breaking: {},
  mutants: [...FINITE_WEIGHT_MUTANTS],
  strata: {
    'some first best needs more than any weight': someFirstBestIsOutOfReach,
  },
};
