/**
 * # Effort games to exhaust and to draw
 *
 * Grids of T, R, P and S, and random ones on either side of every condition. Environments are built when asked for: most vectors of a grid
 * are turned away by a condition on the numbers alone.
 */
import fc, { type Arbitrary } from 'fast-check';
import type { LinearCondition } from '../../src/exact/linear-condition.js';
import { add, fraction, isNegative, multiply, negate, ONE, type Rational, rational, subtract, ZERO } from '../../src/exact/rational.js';
import type { Environment } from '../../src/game/environment.js';
import {
  descendingGrid,
  integersFrom,
  type ParameterGrid,
  parameterGrid,
  vectorsInOrder,
} from '../../src/theory/scopes/parameter-grids.js';
import { indexed } from '../../src/theory/scopes/scope-reader.js';
import type { Family, Parameters } from '../../src/theory/statement/family.js';
import { moveShort } from '../../src/theory/statement/linear-hypothesis.js';
import type { Scope } from '../../src/theory/statement/property.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { effortFamily } from '../../theorems/effort/effort-family.js';

/** The subject of a family that has an environment for all numbers, built at the first use. */
export function lazySubject(family: Family, parameters: Parameters): FamilySubject {
  let built: Environment | null = null;
  return {
    get environment() {
      built ??= family.build(parameters);
      if (built === null) throw new Error(`${family.name} have an environment for all numbers`);
      return built;
    },
    family,
    parameters,
  };
}

/** A subject with further fields; its environment stays unbuilt. */
export function withFields<S extends FamilySubject, Fields extends object>(subject: S, fields: Fields): S & Fields {
  const lazy: { environment: Environment; [field: string]: unknown } = {
    get environment() {
      return subject.environment;
    },
  };
  for (const field in subject) if (field !== 'environment') lazy[field] = subject[field];
  return Object.assign(lazy, fields) as S & Fields;
}

/** A subject with other numbers and all else as it was. */
const atNumbers = <S extends FamilySubject>(subject: S, parameters: Parameters): S => {
  const { environment: _, family: __, parameters: ___, ...fields } = Object.getOwnPropertyDescriptors(subject);
  return Object.defineProperties(lazySubject(subject.family, parameters), fields) as S;
};

const sorted = new Map<string, readonly Parameters[]>();

/** The scope of a family over a grid, least vectors first. Vectors are sorted once, whichever theorems exhaust them. */
export const lazyScope = (family: Family, grid: ParameterGrid): Scope<FamilySubject> => ({
  name: `${family.name}, ${grid.name}`,
  size: grid.size,
  subjects: () =>
    indexed(function* (first) {
      const vectors = sorted.get(grid.name) ?? vectorsInOrder(grid);
      sorted.set(grid.name, vectors);
      for (let k = first; k < vectors.length; k++) yield lazySubject(family, vectors[k]);
    }),
});

/** All T, R, P and S from 0 up. */
export function effortScopeTo(high: number): Scope<FamilySubject> {
  const values = integersFrom(0, high);
  return lazyScope(effortFamily, parameterGrid(`T, R, P, S in 0..${high}`, { T: values, R: values, P: values, S: values }));
}

/** All T, R, P and S from 0 to 9. */
export const effortScope = effortScopeTo(9);

/** All T > R > P > S from 0 up. */
export const dilemmaScope = (high: number): Scope<FamilySubject> => lazyScope(effortFamily, descendingGrid(['T', 'R', 'P', 'S'], 0, high));

/** All R > T > P > S from 0 up. */
export const stagHuntScope = (high: number): Scope<FamilySubject> => lazyScope(effortFamily, descendingGrid(['R', 'T', 'P', 'S'], 0, high));

/** Positive numbers, tiny and large. */
export const positive: Arbitrary<Rational> = fc.oneof(
  fc.tuple(fc.integer({ min: 1, max: 24 }), fc.integer({ min: 1, max: 8 })).map(([num, den]) => fraction(BigInt(num), BigInt(den))),
  fc.constantFrom(ONE, rational(2), fraction(1n, 1000n), rational(1000)),
);

/** Numbers strictly between two. */
export const between = (low: Rational, high: Rational): Arbitrary<Rational> =>
  fc
    .tuple(fc.integer({ min: 1, max: 11 }), fc.integer({ min: 0, max: 11 }))
    .map(([num, more]) => add(low, multiply(subtract(high, low), fraction(BigInt(num), BigInt(num + more + 1)))));

/** T and S in units of R − P above P: what the conditions are about. */
interface Shares {
  readonly t: Rational;
  readonly s: Rational;
}

/** T, R, P and S with R > P from what T and S are in units of R − P above P. */
const fromShares = (shares: Arbitrary<Shares>): Arbitrary<Parameters> =>
  fc.tuple(shares, positive, fc.integer({ min: -3, max: 3 })).map(([{ t, s }, unit, punishment]) => {
    const P = rational(punishment);
    return { T: add(P, multiply(t, unit)), R: add(P, unit), P, S: add(P, multiply(s, unit)) };
  });

const q = (num: bigint, den: bigint): Rational => fraction(num, den);

/** P1–P5: T − R and P − S above a third, their difference between −1/2 and 2/3. */
export const dilemmaShares: Arbitrary<Shares> = fc.tuple(positive, between(q(-1n, 2n), q(2n, 3n))).map(([more, apart]) => {
  const least = add(q(1n, 3n), more);
  const fear = isNegative(apart) ? subtract(least, apart) : least;
  return { t: add(ONE, add(fear, apart)), s: negate(fear) };
});

/** S1–S4: T between 1/2 and the given share, S below 0 and above 1/2 − T. */
export const stagHuntShares = (most: Rational = ONE): Arbitrary<Shares> =>
  between(q(1n, 2n), most).chain((t) => between(subtract(q(1n, 2n), t), ZERO).map((s) => ({ t, s })));

/** A sum of T and S between two shares, low alone where there is no upper end, and T anywhere. */
export const sharesOfSum = (total: Arbitrary<Rational>): Arbitrary<Shares> =>
  fc.tuple(total, anyShare).map(([sum, t]) => ({ t, s: subtract(sum, t) }));

/** Numbers of either sign. */
export const anyShare: Arbitrary<Rational> = fc.tuple(positive, fc.boolean()).map(([share, minus]) => (minus ? negate(share) : share));

/** Numbers below a bound, or at it if it is to be included. */
export const below = (bound: Rational, included = false): Arbitrary<Rational> =>
  fc.oneof(
    { weight: included ? 1 : 0, arbitrary: fc.constant(bound) },
    { weight: 4, arbitrary: positive.map((by) => subtract(bound, by)) },
  );

/** Effort games with given T and S in units of R − P above P. */
export const effortGames = (shares: Arbitrary<Shares>): Arbitrary<FamilySubject> =>
  fromShares(shares).map((parameters) => lazySubject(effortFamily, parameters));

/** For each condition, subjects that miss it by nothing or a little, one number moved. */
export const breakingEach = <S extends FamilySubject, Name extends string>(
  subjects: Arbitrary<S>,
  conditions: Readonly<Record<Name, LinearCondition>>,
): { readonly [N in Name]: Arbitrary<S> } =>
  Object.fromEntries(
    Object.entries<LinearCondition>(conditions).map(([name, condition]) => [
      name,
      fc
        .tuple(subjects, fc.constantFrom(...Object.keys(condition.terms)), fc.oneof(fc.constant(ZERO), positive))
        .map(([subject, moved, by]) => atNumbers(subject, moveShort(subject.parameters, condition, moved, by))),
    ]),
  ) as { readonly [N in Name]: Arbitrary<S> };
