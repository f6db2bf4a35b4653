/** How to enumerate and to draw commons by months. */
import fc, { type Arbitrary } from 'fast-check';
import { fraction, type Rational, rational } from '../../src/exact/rational.js';
import { familySubjects } from '../../src/theory/draw/random-parameters.js';
import { familyScope, fractionsFrom, parameterGrid } from '../../src/theory/scopes/parameter-grids.js';
import type { Parameters } from '../../src/theory/statement/family.js';
import type { Scope } from '../../src/theory/statement/property.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { COMMONS } from '../../theorems/commons/commons-family.js';

/** Numbers from texts. */
export const numbered = (...texts: readonly (string | number)[]): Rational[] => texts.map((text) => rational(text));

/** Factors below 1, at it and above it. */
export const FEW_FACTORS = { name: 'factors 0, 1, 4/3, 3/2, 2, 5/2 and 3', values: numbered(0, 1, '4/3', '3/2', 2, '5/2', 3) };

/** Every factor from 0 to 4 of denominator up to 4. */
export const MANY_FACTORS = { name: 'factors in 0..4 of denominator up to 4', values: fractionsFrom(0, 4, 4) };

/** Weights on both sides of the steps of small commons. */
export const TEN_WEIGHTS = { name: 'ten weights from 0 to 5', values: numbered(0, '1/5', '1/4', '1/3', '1/2', '3/4', 1, '3/2', 2, 5) };

/** All commons with these numbers. */
export const commonsScope = (name: string, values: Readonly<Record<string, readonly Rational[]>>): Scope<FamilySubject> =>
  familyScope(COMMONS, parameterGrid(name, values));

/** Natural numbers. */
export const count = (least: number, most: number): Arbitrary<Rational> => fc.integer({ min: least, max: most }).map((n) => rational(n));

/** Fractions from 0 with small denominators. */
export const upTo = (most: number, denominator = 4): Arbitrary<Rational> =>
  fc
    .integer({ min: 1, max: denominator })
    .chain((den) => fc.integer({ min: 0, max: most * den }).map((num) => fraction(BigInt(num), BigInt(den))));

/** Random commons with further numbers of the theorem's. */
export const someCommons = (numbers: Readonly<Record<string, Arbitrary<Rational>>>): Arbitrary<FamilySubject> =>
  familySubjects(COMMONS, fc.record(numbers) as Arbitrary<Parameters>);

/** Commons with factors and what else a theorem asks for, from lists of what to exhaust. */
export const factorScope = (
  { name, values }: { readonly name: string; readonly values: readonly Rational[] },
  said: string,
  numbers: Readonly<Record<string, readonly Rational[]>>,
): Scope<FamilySubject> => commonsScope(`${said}, ${name}`, { ...numbers, low: values, high: values });
