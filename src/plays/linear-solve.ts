/**
 * Solves A x = b in doubles by elimination with partial pivoting; `matrix` holds the rows of A one after the other and is overwritten, as is `right`,
 * which becomes x. `false` where a pivot vanishes. For the few unknowns of a logit equilibrium, whose numbers are floats by nature.
 */
export function solveInPlace(matrix: Float64Array, right: Float64Array): boolean {
  const size = right.length;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column + 1; row < size; row++) {
      if (Math.abs(matrix[row * size + column]) > Math.abs(matrix[pivot * size + column])) pivot = row;
    }
    const value = matrix[pivot * size + column];
    if (value === 0 || !Number.isFinite(value)) return false;
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
  return true;
}

function swapRows(matrix: Float64Array, right: Float64Array, a: number, b: number): void {
  const size = right.length;
  for (let k = 0; k < size; k++) {
    [matrix[a * size + k], matrix[b * size + k]] = [matrix[b * size + k], matrix[a * size + k]];
  }
  [right[a], right[b]] = [right[b], right[a]];
}
