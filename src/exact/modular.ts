/**
 * # Linear systems modulo a prime
 *
 * A = P⁻¹ L U over the integers mod p, in doubles. With p < 2^23 a product of two residues stays below 2^46, so that {@link BLOCK} of
 * them can be summed before the sum must be reduced: every double here is an integer below 2^53 and hence exact.
 */
import type { Arena } from './arena.js';

/** How many products of residues are summed between two reductions. */
const BLOCK = 100;

/** Primes below 2^23, to be tried in turn: one that divides the determinant serves for nothing. */
export const PRIMES = [8388593, 8388587, 8388581] as const;

/** The residue of an integer below 2^53 in absolute value, from 0 to p − 1. */
export function residue(value: number, prime: number): number {
  const rest = value - Math.floor(value / prime) * prime;
  return rest < 0 ? rest + prime : rest >= prime ? rest - prime : rest;
}

/** The inverse of a residue other than 0. */
function inverse(value: number, prime: number): number {
  let [a, b, x, y] = [value, prime, 1, 0];
  while (a > 1) {
    const quotient = Math.floor(b / a);
    [a, b] = [b - quotient * a, a];
    [x, y] = [y - quotient * x, x];
  }
  return residue(x, prime);
}

/** The factors of a matrix mod `prime`: unit L below the diagonal of `cells` and U above it, of the rows in the order `order`. */
export interface Factors {
  readonly size: number;
  readonly prime: number;
  readonly cells: Float64Array;
  readonly order: Int32Array;
  /** The inverses of the diagonal of U. */
  readonly inverses: Float64Array;
}

/** Factorises the matrix of residues `cells`, in place; null if it is singular mod `prime`. */
export function factorise(cells: Float64Array, size: number, prime: number, room: Arena): Factors | null {
  const order = room.integers(size);
  for (let i = 0; i < size; i++) order[i] = i;
  const inverses = room.floats(size);
  const filled = room.integers(size);
  for (let c = 0; c < size; c++) {
    let pivot = -1;
    for (let i = c; i < size; i++) {
      const value = cells[i * size + c];
      if (value === 0) continue;
      cells[i * size + c] = residue(value, prime);
      if (pivot < 0 && cells[i * size + c] !== 0) pivot = i;
    }
    if (pivot < 0) return null;
    if (pivot !== c) swapRows(cells, size, order, c, pivot);
    const top = c * size;
    inverses[c] = inverse(cells[top + c], prime);
    let count = 0;
    for (let j = c + 1; j < size; j++) {
      if (cells[top + j] === 0) continue;
      cells[top + j] = residue(cells[top + j], prime);
      filled[count++] = j;
    }
    for (let i = c + 1; i < size; i++) {
      const row = i * size;
      if (cells[row + c] === 0) continue;
      const factor = residue(cells[row + c] * inverses[c], prime);
      cells[row + c] = factor;
      for (let k = 0; k < count; k++) cells[row + filled[k]] -= factor * cells[top + filled[k]];
    }
    if ((c + 1) % BLOCK === 0) {
      for (let i = c + 1; i < size; i++) for (let j = c + 1; j < size; j++) cells[i * size + j] = residue(cells[i * size + j], prime);
    }
  }
  return { size, prime, cells, order, inverses };
}

function swapRows(cells: Float64Array, size: number, order: Int32Array, a: number, b: number): void {
  for (let j = 0; j < size; j++) {
    const cell = cells[a * size + j];
    cells[a * size + j] = cells[b * size + j];
    cells[b * size + j] = cell;
  }
  const row = order[a];
  order[a] = order[b];
  order[b] = row;
}

/** Solves A x = right mod p; `right` holds residues. */
export function solveModular({ size, prime, cells, order, inverses }: Factors, right: Float64Array, x: Float64Array): void {
  for (let i = 0; i < size; i++) {
    let value = right[order[i]];
    for (let start = 0; start < i; start += BLOCK) {
      const end = Math.min(i, start + BLOCK);
      for (let j = start; j < end; j++) value -= cells[i * size + j] * x[j];
      value = residue(value, prime);
    }
    x[i] = value;
  }
  for (let i = size - 1; i >= 0; i--) {
    let value = x[i];
    for (let start = i + 1; start < size; start += BLOCK) {
      const end = Math.min(size, start + BLOCK);
      for (let j = start; j < end; j++) value -= cells[i * size + j] * x[j];
      value = residue(value, prime);
    }
    x[i] = residue(value * inverses[i], prime);
  }
}

/** Solves Aᵀ y = right mod p; `right` holds residues and is overwritten. */
export function solveTransposed({ size, prime, cells, order, inverses }: Factors, right: Float64Array, y: Float64Array): void {
  for (let i = 0; i < size; i++) {
    const value = residue(residue(right[i], prime) * inverses[i], prime);
    right[i] = value;
    if (value !== 0) for (let j = i + 1; j < size; j++) right[j] -= cells[i * size + j] * value;
    if ((i + 1) % BLOCK === 0) for (let j = i + 1; j < size; j++) right[j] = residue(right[j], prime);
  }
  for (let i = size - 1; i >= 0; i--) {
    const value = residue(right[i], prime);
    y[order[i]] = value;
    if (value !== 0) for (let j = 0; j < i; j++) right[j] -= cells[i * size + j] * value;
    if ((size - i) % BLOCK === 0) for (let j = 0; j < i; j++) right[j] = residue(right[j], prime);
  }
}
