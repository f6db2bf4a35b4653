/**
 * # Random parameters
 *
 * Stock generators of the numbers that describe a family: tiny and large, negative and fractional, in a given order or apart by given gaps.
 */
import fc, { type Arbitrary } from 'fast-check';
import { absolute, add, fraction, negate, type Rational, rational } from '../../exact/rational.js';
import type { Family, Parameters } from '../statement/family.js';
import { type FamilySubject, familySubject } from '../statement/subject.js';
import { smallFractions } from './arbitraries.js';

const integersOf = (min: number, max: number): Arbitrary<Rational> => fc.integer({ min, max }).map((n) => rational(n));

/** Any number: small integers, large ones, fractions. */
export const numbers: Arbitrary<Rational> = fc.oneof(integersOf(-3, 3), integersOf(-1_000_000, 1_000_000), smallFractions);

/** Numbers above 0. */
export const positiveNumbers: Arbitrary<Rational> = fc.oneof(
  integersOf(1, 4),
  integersOf(1, 1_000_000),
  fc.tuple(fc.integer({ min: 1, max: 24 }), fc.integer({ min: 1, max: 12 })).map(([num, den]) => fraction(BigInt(num), BigInt(den))),
);

/** Numbers of at most 0. */
export const nonpositiveNumbers: Arbitrary<Rational> = numbers.map((value) => negate(absolute(value)));

/** Numbers of at least 0. */
export const nonnegativeNumbers: Arbitrary<Rational> = numbers.map(absolute);

/**
 * Parameters that strictly descend in the order of their names, but for the one named in `except`, which does not exceed the next; the
 * least is any number.
 */
export const descendingNumbers = (names: readonly string[], except?: string): Arbitrary<Parameters> =>
  fc
    .tuple(...names.map((name, k) => (k === names.length - 1 ? numbers : name === except ? nonpositiveNumbers : positiveNumbers)))
    .map((drawn) => {
      const values = [...drawn];
      for (let k = values.length - 2; k >= 0; k--) values[k] = add(values[k], values[k + 1]);
      return Object.fromEntries(names.map((name, k) => [name, values[k]]));
    });

/** Random subjects of a family, from random parameters, nearly all of which are to describe an environment. */
export const familySubjects = (family: Family, parameters: Arbitrary<Parameters>): Arbitrary<FamilySubject> =>
  parameters.map((vector) => familySubject(family, vector)).filter((subject) => subject !== null);
