import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lifting, type SquareMatrix, solveLifting } from '../../src/exact/lifting.js';
import { PRIMES } from '../../src/exact/modular.js';

const matrixOf = (rows: readonly (readonly bigint[])[]): SquareMatrix => {
  const safe = rows.flat().every((cell) => Number.isSafeInteger(Number(cell)));
  return { size: rows.length, cells: Float64Array.from(rows.flat(), Number), large: safe ? null : rows };
};

/** A, or its transpose, times the numerators. */
const product = (rows: readonly (readonly bigint[])[], numerators: readonly bigint[], transposed: boolean): bigint[] =>
  rows.map((_, i) => rows.reduce((total, _row, j) => total + (transposed ? rows[j][i] : rows[i][j]) * numerators[j], 0n));

/** Bareiss: 0 if and only if the matrix is singular. */
function determinant(rows: readonly (readonly bigint[])[]): bigint {
  const cells = rows.map((row) => [...row]);
  let previous = 1n;
  for (let c = 0; c < cells.length; c++) {
    const pivot = cells.findIndex((row, i) => i >= c && row[c] !== 0n);
    if (pivot < 0) return 0n;
    [cells[c], cells[pivot]] = [cells[pivot], cells[c]];
    for (let i = c + 1; i < cells.length; i++) {
      for (let j = c + 1; j < cells.length; j++) cells[i][j] = (cells[i][j] * cells[c][c] - cells[i][c] * cells[c][j]) / previous;
    }
    previous = cells[c][c];
  }
  return previous;
}

/** Solves with the matrix and its transpose, and multiplies back. */
function expectSolved(rows: readonly (readonly bigint[])[], right: readonly bigint[], hint = 1n): void {
  const prepared = lifting(matrixOf(rows));
  if (prepared === null) throw new Error('the matrix is taken for singular');
  for (const transposed of [false, true]) {
    const found = solveLifting(prepared, right, transposed, hint);
    if (found === null) throw new Error('no digits suffice');
    expect(found.denominator).toBeGreaterThan(0n);
    expect(product(rows, found.numerators, transposed)).toEqual(right.map((value) => value * found.denominator));
  }
}

const squares = (size: number, cell: fc.Arbitrary<bigint>) =>
  fc
    .integer({ min: 1, max: size })
    .chain((n) =>
      fc.tuple(
        fc.array(fc.array(cell, { minLength: n, maxLength: n }), { minLength: n, maxLength: n }),
        fc.array(cell, { minLength: n, maxLength: n }),
      ),
    );
const wide = 10n ** 30n;

describe('systems of integers', () => {
  it.each<[string, fc.Arbitrary<bigint>]>([
    ['few values', fc.bigInt({ min: -2n, max: 2n })],
    ['doubles', fc.bigInt({ min: -1000n, max: 1000n })],
    ['beyond what residuals in doubles hold', fc.bigInt({ min: -(2n ** 52n), max: 2n ** 52n })],
    ['beyond doubles', fc.oneof(fc.bigInt({ min: -wide, max: wide }), fc.bigInt({ min: -3n, max: 3n }))],
  ])('are solved, both ways, or singular: %s', (_, cell) => {
    let count = 0;
    fc.assert(
      fc.property(squares(7, cell), fc.bigInt({ min: 1n, max: 60n }), ([rows, right], hint) => {
        if (determinant(rows) === 0n) {
          expect(lifting(matrixOf(rows))).toBeNull();
        } else {
          count++;
          expectSolved(rows, right, hint);
        }
      }),
      { numRuns: 400 },
    );
    expect(count).toBeGreaterThan(100);
  });

  it('of 130 equations are solved, with sums longer than a block', () => {
    let state = 12345;
    const draw = (): bigint => {
      state = (Math.imul(state, 1103515245) + 12345) >>> 0;
      return BigInt((state >>> 8) % 19) - 9n;
    };
    const rows = Array.from({ length: 130 }, () => Array.from({ length: 130 }, draw));
    expectSolved(
      rows,
      Array.from({ length: 130 }, () => draw()),
    );
  });

  it('whose determinant the first prime divides are solved with the next', () => {
    const [first, second] = PRIMES.map(BigInt);
    expectSolved([[first]], [1n]);
    expectSolved(
      [
        [first, 0n],
        [5n, second],
      ],
      [3n, 4n],
    );
    expectSolved([[first * second]], [7n]);
  });

  it('without equations have the empty solution', () => {
    expectSolved([], []);
  });
});
