/** The vectors on which linear forms vanish: Gauss–Jordan elimination in rational numbers. */
import { divide, isZero, multiply, negate, ONE, type Rational, subtract, ZERO } from './rational.js';

/**
 * A basis of {x : Σ_j row_j x_j = 0 for every row}, a vector for every column that has no pivot.
 * @param width how many columns there are, also where there is no row
 * @example
 * ```ts
 * import { nullSpace, rational } from 'lacuna';
 * const q = (...values: number[]) => values.map((value) => rational(value));
 * nullSpace([q(1, 1, 0), q(2, 2, 0)], 3); // => [q(-1, 1, 0), q(0, 0, 1)]
 * ```
 */
export function nullSpace(rows: readonly (readonly Rational[])[], width: number): Rational[][] {
  const reduced: Rational[][] = [];
  const pivots: number[] = [];
  for (const row of rows) {
    const rest = reduced.reduce<readonly Rational[]>((left, one, r) => minus(left, left[pivots[r]], one), row);
    const pivot = rest.findIndex((entry) => !isZero(entry));
    if (pivot === -1) continue;
    const unit = rest.map((entry) => divide(entry, rest[pivot]));
    for (const [r, one] of reduced.entries()) reduced[r] = minus(one, one[pivot], unit);
    reduced.push(unit);
    pivots.push(pivot);
  }
  return Array.from({ length: width }, (_, column) => column)
    .filter((column) => !pivots.includes(column))
    .map((column) => {
      const vector = new Array<Rational>(width).fill(ZERO);
      vector[column] = ONE;
      for (const [r, pivot] of pivots.entries()) vector[pivot] = negate(reduced[r][column]);
      return vector;
    });
}

/** `row − factor·other`. */
const minus = (row: readonly Rational[], factor: Rational, other: readonly Rational[]): Rational[] =>
  isZero(factor) ? [...row] : row.map((entry, j) => subtract(entry, multiply(factor, other[j])));
