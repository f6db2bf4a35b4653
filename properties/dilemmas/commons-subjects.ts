/** How to enumerate and to draw commons. */
import fc, { type Arbitrary } from 'fast-check';
import { type Rational, rational } from '../../src/exact/rational.js';
import { descendingNumbers, familySubjects } from '../../src/theory/draw/random-parameters.js';
import { descendingGrid, familyScope, integersFrom, parameterGrid } from '../../src/theory/scopes/parameter-grids.js';
import type { Scope } from '../../src/theory/statement/property.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { commonsFamily, worthNames } from '../../theorems/dilemmas/the-commons-is-overused.js';

/** The caps of random commons: one to four agents. */
const EQUAL_CAPS = [[2], [3], [1, 1], [2, 2], [3, 3], [4, 4], [1, 1, 1], [2, 2, 2], [1, 1, 1, 1]];
const UNEQUAL_CAPS = [
  [1, 2],
  [1, 3],
  [2, 3],
  [1, 1, 2],
  [1, 2, 3],
];

/** The families of commons that subjects come from. */
export const equalCommons = EQUAL_CAPS.map(commonsFamily);
export const unequalCommons = UNEQUAL_CAPS.map(commonsFamily);

/** Commons with returns from `low` to `high` that never rise. */
export const fallingScope = (caps: readonly number[], low: number, high: number): Scope<FamilySubject> =>
  familyScope(commonsFamily(caps), descendingGrid(worthNames(caps), low, high, 'weakly'));

/** Commons with any returns from `low` to `high`. */
export const anyReturnsScope = (caps: readonly number[], low: number, high: number): Scope<FamilySubject> =>
  familyScope(
    commonsFamily(caps),
    parameterGrid(
      `${worthNames(caps).join(', ')} in ${low}..${high}`,
      Object.fromEntries(worthNames(caps).map((name) => [name, integersFrom(low, high)])),
    ),
  );

const small: Arbitrary<Rational> = fc.integer({ min: -4, max: 12 }).map((n) => rational(n));

/** Returns that never rise: small ones with ties, or of any size. */
const falling = (caps: readonly number[]): Arbitrary<FamilySubject> => {
  const names = worthNames(caps);
  const tied = fc
    .array(fc.integer({ min: -4, max: 24 }), { minLength: names.length, maxLength: names.length })
    .map((values) => values.sort((x, y) => y - x))
    .map((values) => Object.fromEntries(names.map((name, k) => [name, rational(values[k])])));
  return familySubjects(commonsFamily(caps), fc.oneof(tied, descendingNumbers(names)));
};

const oneOf = (draw: (caps: readonly number[]) => Arbitrary<FamilySubject>, all: readonly (readonly number[])[]) =>
  fc.constantFrom(...all).chain(draw);

/** Random commons whose returns never rise. */
export const fallingCommons = (caps: 'equal' | 'unequal' | 'any'): Arbitrary<FamilySubject> =>
  oneOf(falling, [...(caps === 'unequal' ? [] : EQUAL_CAPS), ...(caps === 'equal' ? [] : UNEQUAL_CAPS)]);

/** Random commons with small returns in any order, all caps equal. */
export const anyCommons: Arbitrary<FamilySubject> = oneOf(
  (caps) => familySubjects(commonsFamily(caps), fc.record(Object.fromEntries(worthNames(caps).map((name) => [name, small])))),
  EQUAL_CAPS,
);
