/**
 * Solves A x = b in doubles by elimination with partial pivoting; `matrix` holds the rows of A one after the other and is overwritten, as is `right`,
 * which becomes x. Returns the sign of A's determinant, 0 where a pivot vanishes and nothing is solved. For the few unknowns of a logit
 * equilibrium, whose numbers are floats by nature.
 */
export function solveInPlace(matrix: Float64Array, right: Float64Array): -1 | 0 | 1 {
  const size = right.length;
  let sign: -1 | 1 = 1;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column + 1; row < size; row++) {
      if (Math.abs(matrix[row * size + column]) > Math.abs(matrix[pivot * size + column])) pivot = row;
    }
    const value = matrix[pivot * size + column];
    if (value === 0 || !Number.isFinite(value)) return 0;
    if (value < 0 !== (pivot !== column)) sign = sign === 1 ? -1 : 1;
    if (pivot !== column) swapRows(matrix, right, pivot, column);
    for (let row = column + 1; row < size; row++) {
      const factor = matrix[row * size + column] / value;
      if (factor === 0) continue;
      for (let k = column + 1; k < size; k++) matrix[row * size + k] -= factor * matrix[column * size + k];
      right[row] -= factor * right[column];
    }
  }
  for (let row = size - 1; row >= 0; row--) {
    let rest = right[row];
    for (let k = row + 1; k < size; k++) rest -= matrix[row * size + k] * right[k];
    right[row] = rest / matrix[row * size + row];
  }
  return sign;
}

function swapRows(matrix: Float64Array, right: Float64Array, a: number, b: number): void {
  const size = right.length;
  for (let k = 0; k < size; k++) {
    [matrix[a * size + k], matrix[b * size + k]] = [matrix[b * size + k], matrix[a * size + k]];
  }
  [right[a], right[b]] = [right[b], right[a]];
}
