import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nullSpace } from '../../src/exact/null-space.js';
import { dot, isZero, rational } from '../../src/exact/rational.js';

const matrix = fc
  .tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 1, max: 5 }))
  .chain(([height, width]) =>
    fc.tuple(
      fc.array(fc.array(fc.integer({ min: -2, max: 2 }), { minLength: width, maxLength: width }), { minLength: height, maxLength: height }),
      fc.constant(width),
    ),
  );

/** The rank of a small matrix, as the order of its largest minor that is not 0. */
function rank(rows: readonly (readonly number[])[], width: number): number {
  const determinant = (square: readonly (readonly number[])[]): number =>
    square.length === 0
      ? 1
      : square[0].reduce(
          (total, entry, j) => total + (-1) ** j * entry * determinant(square.slice(1).map((row) => row.filter((_, k) => k !== j))),
          0,
        );
  const subsets = (count: number): number[][] => (count === 0 ? [[]] : subsets(count - 1).flatMap((set) => [set, [...set, count - 1]]));
  const minors = subsets(rows.length).flatMap((r) =>
    subsets(width)
      .filter((c) => c.length === r.length)
      .map((c) => ({ order: r.length, value: determinant(r.map((i) => c.map((j) => rows[i][j]))) })),
  );
  return Math.max(...minors.filter(({ value }) => value !== 0).map(({ order }) => order));
}

describe('nullSpace', () => {
  it('is a basis of the vectors on which all rows vanish: as many as columns less the rank, independent, and in the kernel', () => {
    fc.assert(
      fc.property(matrix, ([integers, width]) => {
        const rows = integers.map((row) => row.map((entry) => rational(entry)));
        const basis = nullSpace(rows, width);
        expect(basis.length).toBe(width - rank(integers, width));
        for (const vector of basis) for (const row of rows) expect(isZero(dot(row, vector))).toBe(true);
        expect(nullSpace(basis, width).length).toBe(width - basis.length);
      }),
      { numRuns: 60 },
    );
  });
});
