/**
 * # The kernel of a basis
 *
 * A basis B of the rows `slack_r + Σ_j a_rj x_j = b_r` has a slack for each row that it does not solve for some x_j. Slacks are unit
 * columns, so only the *kernel* needs solving: the square matrix A_K of the basic x_j against the rows whose slack is not basic.
 *
 * Vectors over it are integers with a common denominator. The sign of a sum Σ a·n over such a vector is computed in doubles with a bound
 * on its rounding error, and in bigints only where the bound does not settle it, as at degenerate vertices, where the sum is 0.
 *
 * Reference. Fortune & Van Wyk (1993), *Efficient exact arithmetic for computational geometry*, for the filter.
 */
import type { Arena } from './arena.js';
import { type IntegerProgram, integerCell } from './integer-program.js';
import { type Lifting, lifting, type Quotients } from './lifting.js';
import { gcd, lowest, type Rational, ZERO } from './rational.js';

/** A basis with its kernel prepared. */
export interface Kernel {
  readonly program: IntegerProgram;
  /** The basic x_j, and the rows whose slack is not basic: as many. */
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  /** Whether each variable, x_j or slack, is basic. */
  readonly basic: Uint8Array;
  readonly system: Lifting;
}

/** The kernel of a basis; null if it is singular. */
export function kernelOf(program: IntegerProgram, basis: readonly number[]): Kernel | null {
  const { variables: n, rows: m, cells, large, room } = program;
  const basic = room.bytes(n + m);
  for (const variable of basis) basic[variable] = 1;
  const columns: number[] = [];
  const rows: number[] = [];
  for (let j = 0; j < n; j++) if (basic[j] === 1) columns.push(j);
  for (let r = 0; r < m; r++) if (basic[n + r] === 0) rows.push(r);
  const size = columns.length;
  if (rows.length !== size) return null;
  const matrix = room.floats(size * size);
  for (let i = 0; i < size; i++) for (let k = 0; k < size; k++) matrix[i * size + k] = cells[rows[i] * (n + 1) + columns[k]];
  const exact = large.size > 0 && rows.some((r) => large.has(r)) ? rows.map((r) => columns.map((j) => integerCell(program, r, j))) : null;
  const system = lifting({ size, cells: matrix, large: exact }, room);
  return system && { program, columns, rows, basic, system };
}

/** Integers over a common denominator > 0, indexed by variable or by row, where only those in `support` are not 0. */
export interface Vector {
  readonly integers: readonly bigint[];
  readonly doubles: Float64Array;
  readonly support: readonly number[];
  readonly denominator: bigint;
}

/** Puts the entries of the kernel in their places, and whole numbers in the places `given`. */
export function spread(
  room: Arena,
  length: number,
  places: readonly number[],
  { numerators, denominator }: Quotients,
  given: readonly (readonly [place: number, value: bigint])[] = [],
): Vector {
  const integers = new Array<bigint>(length).fill(0n);
  for (let k = 0; k < places.length; k++) integers[places[k]] = numerators[k];
  for (const [place, value] of given) integers[place] = value * denominator;
  const support: number[] = [];
  const doubles = room.floats(length);
  for (let k = 0; k < length; k++) {
    if (integers[k] === 0n) continue;
    support.push(k);
    doubles[k] = Number(integers[k]);
  }
  return { integers, doubles, support, denominator };
}

/**
 * The sign of `Σ_k cell(from + k · stride) · vector_k + factor · cell(start) · denominator`, cells numbered as in the program; no start
 * if it is negative.
 */
export function signOf(program: IntegerProgram, start: number, factor: 1 | -1, from: number, stride: number, vector: Vector): number {
  const { cells } = program;
  const { support, doubles, denominator } = vector;
  let total = start < 0 ? 0 : factor * cells[start] * Number(denominator);
  let size = Math.abs(total);
  for (let k = 0; k < support.length; k++) {
    const term = cells[from + support[k] * stride] * doubles[support[k]];
    total += term;
    size += Math.abs(term);
  }
  // Below 2^53 all of it is integers that doubles hold. Above, cells, entries, products and sums are rounded by 2^-53 of `size` at most.
  const error = size < 2 ** 53 ? 0 : (support.length + 8) * 2 ** -51 * size;
  if (total > error) return 1;
  if (total < -error) return -1;
  return error === 0 ? 0 : exactSign(program, start, factor, from, stride, vector);
}

/** The same, in bigints. */
function exactSign(program: IntegerProgram, start: number, factor: 1 | -1, from: number, stride: number, vector: Vector): number {
  const width = program.variables + 1;
  const cell = (at: number): bigint => integerCell(program, Math.floor(at / width), at % width);
  let total = start < 0 ? 0n : BigInt(factor) * cell(start) * vector.denominator;
  for (const k of vector.support) {
    const value = cell(from + k * stride);
    if (value !== 0n) total += value * vector.integers[k];
  }
  return total > 0n ? 1 : total < 0n ? -1 : 0;
}

/**
 * The entries as rationals in lowest terms. A prime that divides D and some entry divides the product of all entries
 * mod D: one greatest common divisor finds those primes, and their part of D, seldom large, serves for every entry.
 */
export function fractionsOf({ integers, support, denominator }: Vector): Rational[] {
  const result = new Array<Rational>(integers.length).fill(ZERO);
  let product = 1n;
  for (const k of support) product = (product * integers[k]) % denominator;
  let part = 1n;
  let rest = denominator;
  for (let shared = gcd(product, denominator); shared !== 1n; shared = gcd(shared, rest)) {
    part *= shared;
    rest /= shared;
  }
  for (const k of support) {
    const divisor = part === 1n ? 1n : gcd(integers[k], part);
    result[k] = divisor === 1n ? lowest(integers[k], denominator) : lowest(integers[k] / divisor, denominator / divisor);
  }
  return result;
}
