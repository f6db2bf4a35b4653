/**
 * # Effort games of any costs to exhaust and to draw
 */
import fc, { type Arbitrary } from 'fast-check';
import { add, fraction, multiply, type Rational, rational, subtract, ZERO } from '../../src/exact/rational.js';
import { fractionsFrom, integersFrom, parameterGrid } from '../../src/theory/scopes/parameter-grids.js';
import type { Scope } from '../../src/theory/statement/property.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { effortCostsFamily } from '../../theorems/effort/effort-family.js';
import { below, between, lazyScope, lazySubject, positive } from './effort-subjects.js';

const COSTS = [rational(-1), ZERO, fraction(1n, 2n), rational(1), rational(2)];

/** T, R, P and S from 0 up; ε and η among −1, 0, 1/2, 1 and 2. */
export function costsScope(high: number): Scope<FamilySubject> {
  const few = integersFrom(0, high);
  const name = `T, R, P, S in 0..${high}, ε, η in {−1, 0, 1/2, 1, 2}`;
  return lazyScope(effortCostsFamily, parameterGrid(name, { T: few, R: few, P: few, S: few, epsilon: COSTS, eta: COSTS }));
}

/** A number between 0 and another, which counts too. */
const upTo = (most: Rational): Arbitrary<Rational> =>
  fc.oneof({ weight: 1, arbitrary: fc.constant(most) }, { weight: 4, arbitrary: between(ZERO, most) });

/** 0 < η ≤ ε, or η = 0 now and then if it may be; 2P ≤ 2R − η and S+T ≤ 2R − η, exactly now and then. */
export const withinEta = (free = false): Arbitrary<FamilySubject> =>
  fc
    .tuple(positive, fc.integer({ min: -3, max: 3 }))
    .chain(([epsilon, reward]) =>
      fc.tuple(fc.constant(epsilon), fc.constant(rational(reward)), free ? fc.oneof(fc.constant(ZERO), upTo(epsilon)) : upTo(epsilon)),
    )
    .chain(([epsilon, R, eta]) => {
      const most = subtract(add(R, R), eta);
      return fc
        .tuple(below(multiply(fraction(1n, 2n), most), true), below(most, true), fc.integer({ min: -9, max: 9 }))
        .map(([P, sum, S]) => lazySubject(effortCostsFamily, { T: subtract(sum, rational(S)), R, P, S: rational(S), epsilon, eta }));
    });

/** η > 0, ε ≥ 0, R > P and 2R > S+T. */
export const bestTogether: Arbitrary<FamilySubject> = fc
  .tuple(
    positive,
    fc.oneof({ weight: 1, arbitrary: fc.constant(ZERO) }, { weight: 4, arbitrary: positive }),
    fc.integer({ min: -3, max: 3 }),
  )
  .chain(([eta, epsilon, reward]) => {
    const R = rational(reward);
    return fc
      .tuple(below(R), below(add(R, R)), fc.integer({ min: -9, max: 9 }))
      .map(([P, sum, S]) => lazySubject(effortCostsFamily, { T: subtract(sum, rational(S)), R, P, S: rational(S), epsilon, eta }));
  });

const FRACTIONS = fractionsFrom(-6, 3, 4);

/** R from 0 to 3, T = P = S = 0, ε and η fractions from −6 to 3: what two cooperators play for. */
export const costsOfCooperators = lazyScope(
  effortCostsFamily,
  parameterGrid('T = P = S = 0, R in 0..3, ε, η in −6..3 of denominator at most 4', {
    T: [ZERO],
    R: integersFrom(0, 3),
    P: [ZERO],
    S: [ZERO],
    epsilon: FRACTIONS,
    eta: FRACTIONS,
  }),
);
