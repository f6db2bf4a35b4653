/**
 * # A linear program over the integers
 *
 * The program of `linear-program.ts` with every row turned to ≤ and scaled to coprime integers: row r reads `slack_r + Σ_j a_rj x_j = b_r`,
 * the last row is the objective, `z − Σ_j c_j x_j = 0`. Both solvers start from it: the exact tableau, and the float simplex, whose
 * proposal is decided on these integers.
 *
 * Invariant. A cell is held as the double nearest to it. Rows in which all cells are at most 2^53 − 1 in absolute value are therefore
 * exact as doubles; the others are in `large` as well.
 */
import { Arena } from './arena.js';
import { LacunaError } from './error.js';
import type { LinearProgram, Term } from './linear-program.js';
import {
  denominator,
  fraction,
  gcd,
  isInteger,
  isZero,
  negate,
  numerator,
  ONE,
  type Rational,
  safeDenominator,
  safeNumerator,
  smallGcd,
  ZERO,
} from './rational.js';

/** What a variable may be: the slack of an equation is `zero`, that of an inequality `nonnegative`. */
export type Kind = 'nonnegative' | 'free' | 'zero';

/** Variables are numbered x_0 … x_{n−1}, slack_0 … slack_{m−1}. */
export interface IntegerProgram {
  readonly variables: number;
  readonly rows: number;
  readonly kinds: readonly Kind[];
  /** Cell j of row r at `r · (variables + 1) + j`, the bound last in its row, the objective last of the rows. */
  readonly cells: Float64Array;
  /** The rows that doubles do not hold exactly. */
  readonly large: ReadonlyMap<number, readonly bigint[]>;
  /** Row r is `scales[r]` times row r of the program (negative where ≥ was turned), the objective as the last (never negative). */
  readonly scales: readonly Rational[];
  /** Where the cells are, with room for what is computed from them. */
  readonly room: Arena;
}

/** Row r in full. */
export function integerRow({ cells, large, variables }: IntegerProgram, r: number): bigint[] {
  const row = large.get(r);
  if (row !== undefined) return [...row];
  return Array.from(cells.subarray(r * (variables + 1), (r + 1) * (variables + 1)), (cell) => (cell === 0 ? 0n : BigInt(cell)));
}

/** One cell of row r. */
export function integerCell({ cells, large, variables }: IntegerProgram, r: number, j: number): bigint {
  return large.get(r)?.[j] ?? BigInt(cells[r * (variables + 1) + j]);
}

const MINUS_ONE = negate(ONE);

/** The positive factor that makes the values coprime integers; 1 if all are 0. */
function primitive(values: readonly Rational[]): Rational {
  let common = 1n;
  for (const value of values) if (!isInteger(value)) common *= denominator(value) / gcd(common, denominator(value));
  let content = 0n;
  for (const value of values) {
    if (content !== 1n && !isZero(value)) content = gcd(content, numerator(value) * (common / denominator(value)));
  }
  return content === 0n ? ONE : fraction(common, content);
}

/** `value` times `scale`, where the result is known to be an integer. */
const scaled = (value: Rational, scale: Rational): bigint =>
  (numerator(value) * numerator(scale)) / (denominator(value) * denominator(scale));

/** A row being read: its cells in place, and where to report a wrong variable. */
interface Target {
  readonly cells: Float64Array;
  readonly seen: Int32Array;
  readonly large: Map<number, bigint[]>;
}

/** Throws unless the terms name variables of the program, each at most once. */
function validate({ seen }: Target, r: number, terms: readonly Term[], row: number | null): void {
  for (let k = 0; k < terms.length; k++) {
    const variable = terms[k][0];
    const last = seen[variable];
    if (last !== undefined && last <= r) {
      seen[variable] = r + 1;
      continue;
    }
    const expected = last === undefined ? `a variable below ${seen.length}` : 'each variable at most once';
    throw new LacunaError({
      place: `${row === null ? 'objective' : `rows[${row}].terms`}[${k}]`,
      expected,
      received: `variable ${variable}`,
    });
  }
}

/** The least common multiple of the denominators; 0 if it, or one of the numbers, is no safe integer. */
function commonDenominator(terms: readonly Term[], bound: Rational): number {
  let common = 1;
  for (let k = terms.length; k >= 0; k--) {
    const den = safeDenominator(k === terms.length ? bound : terms[k][1]);
    if (den === null) return 0;
    if (common % den !== 0) common *= den / smallGcd(common, den);
    if (common > Number.MAX_SAFE_INTEGER) return 0;
  }
  return common;
}

/** Fills the row from `from` on if its integers are safe ones, and returns the factor that made them coprime; `null` if they are not. */
function fillSmall(
  cells: Float64Array,
  from: number,
  width: number,
  terms: readonly Term[],
  bound: Rational,
  sign: 1 | -1,
): Rational | null {
  const common = commonDenominator(terms, bound);
  if (common === 0) return null;
  let content = 0;
  for (let k = terms.length; k >= 0; k--) {
    const value = k === terms.length ? bound : terms[k][1];
    const integer = (safeNumerator(value) ?? 0) * (common / (safeDenominator(value) ?? 1));
    if (integer === 0) continue;
    const size = Math.abs(integer);
    if (size > Number.MAX_SAFE_INTEGER) return null;
    cells[from + (k === terms.length ? width - 1 : terms[k][0])] = sign * integer;
    if (content !== 1) content = size === 1 ? 1 : smallGcd(size, content);
  }
  if (content > 1) for (let at = from; at < from + width; at++) cells[at] /= content;
  if (common === 1 && content <= 1) return sign < 0 ? MINUS_ONE : ONE;
  return fraction(BigInt(sign * common), BigInt(Math.max(1, content)));
}

/** Writes a row, `sign` times the primitive multiple of `terms` and `bound`, and returns the factor. */
function fill({ cells, seen, large }: Target, r: number, terms: readonly Term[], bound: Rational, sign: 1 | -1): Rational {
  const width = seen.length + 1;
  const from = r * width;
  const factor = fillSmall(cells, from, width, terms, bound, sign);
  if (factor !== null) return factor;
  const size = primitive([bound, ...terms.map(([, value]) => value)]);
  const scale = sign < 0 ? negate(size) : size;
  const integers = new Array<bigint>(width).fill(0n);
  for (const [variable, value] of terms) integers[variable] = scaled(value, scale);
  integers[width - 1] = scaled(bound, scale);
  for (let j = 0; j < width; j++) cells[from + j] = Number(integers[j]);
  if (!cells.subarray(from, from + width).every(Number.isSafeInteger)) large.set(r, integers);
  return scale;
}

/**
 * Reads a program.
 * @throws LacunaError if a variable does not exist or occurs twice among the terms of a row or of the objective
 */
export function integerProgram({ objective, rows, free }: LinearProgram, room = new Arena()): IntegerProgram {
  const n = free.length;
  const m = rows.length;
  const target: Target = { cells: room.floats((m + 1) * (n + 1)), seen: room.integers(n), large: new Map() };
  const kinds: Kind[] = free.map((isFree) => (isFree ? 'free' : 'nonnegative'));
  const scales: Rational[] = [];
  for (let r = 0; r < m; r++) {
    const { terms, relation, bound } = rows[r];
    validate(target, r, terms, r);
    scales.push(fill(target, r, terms, bound, relation === '>=' ? -1 : 1));
    kinds.push(relation === '=' ? 'zero' : 'nonnegative');
  }
  validate(target, m, objective, null);
  scales.push(negate(fill(target, m, objective, ZERO, -1)));
  return { variables: n, rows: m, kinds, cells: target.cells, large: target.large, scales, room };
}
