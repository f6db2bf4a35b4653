/**
 * # Grids of parameters
 *
 * What to exhaust for a theorem about a family: finite sets of parameter vectors, enumerated in the fixed order of
 * parameters (greatest numerator or denominator, then the sum of |num| + (den − 1), then one by one).
 *
 * Where the number of agents is a parameter, agents come first in the order of subjects: give each number of agents a scope of its own.
 */

import { range } from '../../exact/range.js';
import { compare, denominator, fraction, numerator, type Rational, rational } from '../../exact/rational.js';
import { compareSimplicity, cost, greatestPart } from '../order/simplicity.js';
import type { Family, Parameters } from '../statement/family.js';
import type { Scope } from '../statement/property.js';
import { type FamilySubject, familySubject } from '../statement/subject.js';
import { indexed } from './scope-reader.js';

/** A finite set of parameter vectors. */
export interface ParameterGrid {
  /** Such as `T, R, P, S in 0..4`. */
  readonly name: string;
  /** How many vectors there are, in closed form. */
  readonly size: number;
  /** All vectors, in no particular order. */
  readonly vectors: () => Iterable<Parameters>;
}

/** The integers from `low` to `high`. */
export const integersFrom = (low: number, high: number): Rational[] => range(low, high).map((k) => rational(k));

/** The fractions from `low` to `high` of denominator at most `most`, in ascending order. */
export function fractionsFrom(low: number, high: number, most: number): Rational[] {
  const found = new Map<string, Rational>();
  for (let den = 1; den <= most; den++) {
    for (let num = low * den; num <= high * den; num++) {
      const value = fraction(BigInt(num), BigInt(den));
      found.set(`${numerator(value)}/${denominator(value)}`, value);
    }
  }
  return [...found.values()].sort(compare);
}

/** Every way to give each parameter one of its values. */
export const parameterGrid = (name: string, values: Readonly<Record<string, readonly Rational[]>>): ParameterGrid => ({
  name,
  size: Object.values(values).reduce((product, { length }) => product * length, 1),
  vectors: () =>
    Object.entries(values).reduce<Parameters[]>(
      (vectors, [parameter, options]) =>
        vectors.flatMap((vector) => options.map((value) => Object.assign({}, vector, { [parameter]: value }))),
      [{}],
    ),
});

/** Every way to give the parameters integers from `low` to `high` that descend in the order of their names. */
export const descendingGrid = (
  names: readonly string[],
  low: number,
  high: number,
  how: 'strictly' | 'weakly' = 'strictly',
): ParameterGrid => {
  const step = how === 'strictly' ? 1 : 0;
  const values = high - low + 1;
  return {
    name: `${names.join(step === 1 ? ' > ' : ' >= ')} in ${low}..${high}`,
    size: step === 1 ? binomial(values, names.length) : binomial(values + names.length - 1, names.length),
    *vectors() {
      yield* descend({}, names, high);
      function* descend(above: Parameters, [name, ...rest]: readonly string[], most: number): Generator<Parameters> {
        if (name === undefined) yield above;
        else
          for (let k = low + step * rest.length; k <= most; k++)
            yield* descend(Object.assign({}, above, { [name]: rational(k) }), rest, k - step);
      }
    },
  };
};

const binomial = (n: number, k: number): number => (k === 0 ? 1 : (binomial(n, k - 1) * (n - k + 1)) / k);

/** Every vector of one grid with every vector of another that has other names. */
export const productGrid = (first: ParameterGrid, second: ParameterGrid): ParameterGrid => ({
  name: `${first.name}, ${second.name}`,
  size: first.size * second.size,
  *vectors() {
    const others = [...second.vectors()];
    for (const vector of first.vectors()) for (const other of others) yield Object.assign({}, vector, other);
  },
});

/** One vector for each of a grid, such as it with a parameter that follows from the others. */
export const derivedGrid = (grid: ParameterGrid, name: string, derive: (vector: Parameters) => Parameters): ParameterGrid => ({
  name: `${grid.name}, ${name}`,
  size: grid.size,
  *vectors() {
    for (const vector of grid.vectors()) yield derive(vector);
  },
});

/** The fixed order of parameter vectors with the same names: greatest part, then cost, then one by one. */
export const compareParameters = (a: Parameters, b: Parameters): number => compareMeasured(measured(a), measured(b));

interface Measured {
  readonly vector: Parameters;
  readonly greatest: bigint;
  readonly total: bigint;
}

function measured(vector: Parameters): Measured {
  let [greatest, total] = [1n, 0n];
  for (const value of Object.values(vector)) {
    const part = greatestPart(value);
    if (part > greatest) greatest = part;
    total += cost(value);
  }
  return { vector, greatest, total };
}

function compareMeasured(a: Measured, b: Measured): number {
  if (a.greatest !== b.greatest) return a.greatest < b.greatest ? -1 : 1;
  if (a.total !== b.total) return a.total < b.total ? -1 : 1;
  for (const name of Object.keys(a.vector)) {
    const order = compareSimplicity(a.vector[name], b.vector[name]);
    if (order !== 0) return order;
  }
  return 0;
}

/** The vectors of a grid in their order. */
export const vectorsInOrder = (grid: ParameterGrid): Parameters[] =>
  [...grid.vectors()]
    .map(measured)
    .sort(compareMeasured)
    .map(({ vector }) => vector);

/** The scope of a family over a grid, least vectors first; every vector of the grid is to describe an environment. */
export const familyScope = (family: Family, grid: ParameterGrid): Scope<FamilySubject> => ({
  name: `${family.name}, ${grid.name}`,
  size: grid.size,
  subjects: () =>
    indexed(function* (first) {
      for (const vector of vectorsInOrder(grid).slice(first)) {
        const subject = familySubject(family, vector);
        if (subject !== null) yield subject;
      }
    }),
});
