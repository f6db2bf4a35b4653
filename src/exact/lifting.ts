/**
 * # Integer systems, solved exactly by lifting
 *
 * The rational solution of A x = b, or Aᵀ y = b, for a square matrix of integers. One factorisation modulo a prime p yields the solution
 * mod p, and each further step one more p-adic digit for the price of two products with a matrix: from the residual r_0 = b, the digit
 * is x_s = A⁻¹ r_s mod p, the next residual the integer vector r_{s+1} = (r_s − A x_s) / p. After t steps the solution is known modulo
 * M = p^t, and small numerators over a common denominator are read off it by the Euclidean algorithm.
 *
 * What is guessed and what is proved. How many digits suffice is guessed; the answer N / D is accepted only if
 * (greatest row sum of |A|) · max |N| + D · max |b| < M. For A N ≡ D b (mod M) holds by construction, and two integers that agree mod M
 * and differ by less than M are equal (Cabay 1971): then A N = D b, and nothing remains to be trusted.
 *
 * Numbers. Residuals are at most max(|b|, row sum) and products of them and of digits are summed in doubles while
 * row sum · p < 2^52; beyond that, in bigints.
 *
 * References. Dixon (1982), *Exact solution of linear equations using p-adic expansions*; Cabay (1971), *Exact solution of linear
 * equations*; Steffy (2011), *Exact solutions to linear systems of equations using output sensitive lifting*; for the reading of a
 * fraction from a residue, Wang, Guy and Davenport (1982), *P-adic reconstruction of rational numbers*.
 */
import { Arena } from './arena.js';
import { type Factors, factorise, PRIMES, residue, solveModular, solveTransposed } from './modular.js';

/** A square matrix of integers; `large` holds it if doubles do not. */
export interface SquareMatrix {
  readonly size: number;
  readonly cells: Float64Array;
  readonly large: readonly (readonly bigint[])[] | null;
}

/** A matrix with its factors modulo a prime that does not divide its determinant. */
export interface Lifting {
  readonly matrix: SquareMatrix;
  readonly factors: Factors;
  readonly room: Arena;
}

/** `numerators[i] / denominator`, the denominator positive; not always in lowest terms. */
export interface Quotients {
  readonly numerators: readonly bigint[];
  readonly denominator: bigint;
}

/** Prepares the systems of a matrix; null if it is singular modulo every prime that is tried, as a singular matrix is. */
export function lifting(matrix: SquareMatrix, room = new Arena()): Lifting | null {
  const { size, cells, large } = matrix;
  for (const prime of PRIMES) {
    const residues = room.floats(size * size);
    for (let at = 0; at < residues.length; at++) {
      const cell = large === null ? cells[at] : Number(large[Math.floor(at / size)][at % size] % BigInt(prime));
      if (cell !== 0) residues[at] = residue(cell, prime);
    }
    const factors = factorise(residues, size, prime, room);
    if (factors !== null) return { matrix, factors, room };
  }
  return null;
}

/** max_i Σ_j |a_ij|, or of the transpose: exact below 2^50, else near. */
function rowSum({ size, cells }: SquareMatrix, transposed: boolean, room: Arena): number {
  const sums = room.floats(size);
  let most = 0;
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      const to = transposed ? j : i;
      sums[to] += Math.abs(cells[i * size + j]);
      if (sums[to] > most) most = sums[to];
    }
  }
  return most;
}

const absolute = (value: bigint): bigint => (value < 0n ? -value : value);

/** The greatest absolute value; 0 of none. */
function greatest(values: readonly bigint[]): bigint {
  let most = 0n;
  for (const value of values) {
    if (value > most) most = value;
    else if (value < -most) most = -value;
  }
  return most;
}

/** The bits of a positive integer, or a few more. */
function bits(value: bigint): number {
  const double = Number(value);
  return Number.isFinite(double) ? Math.ceil(Math.log2(double)) + 1 : 4 * value.toString(16).length;
}

/** One step: writes the next digits and replaces the residual. */
type Step = (digits: Float64Array) => void;

/** Steps whose residual is a vector of doubles. */
function smallSteps({ matrix, factors, room }: Lifting, right: readonly bigint[], transposed: boolean): Step {
  const { size, cells } = matrix;
  const { prime } = factors;
  const residual = room.floats(size);
  for (let i = 0; i < size; i++) residual[i] = Number(right[i]);
  const work = room.floats(size);
  return (digits) => {
    for (let i = 0; i < size; i++) work[i] = residue(residual[i], prime);
    if (transposed) {
      solveTransposed(factors, work, digits);
      for (let i = 0; i < size; i++) {
        const digit = digits[i];
        if (digit !== 0) for (let j = 0; j < size; j++) residual[j] -= cells[i * size + j] * digit;
      }
    } else {
      solveModular(factors, work, digits);
      for (let i = 0; i < size; i++) {
        let value = residual[i];
        for (let j = 0; j < size; j++) value -= cells[i * size + j] * digits[j];
        residual[i] = value;
      }
    }
    for (let i = 0; i < size; i++) residual[i] /= prime;
  };
}

/** Steps whose residual is a vector of bigints. */
function largeSteps({ matrix, factors }: Lifting, right: readonly bigint[], transposed: boolean): Step {
  const { size, cells, large } = matrix;
  const prime = BigInt(factors.prime);
  const residual = [...right];
  const rows = large ?? Array.from({ length: size }, (_, i) => Array.from(cells.subarray(i * size, (i + 1) * size), BigInt));
  return (digits) => {
    const work = Float64Array.from(residual, (value) => residue(Number(value % prime), factors.prime));
    (transposed ? solveTransposed : solveModular)(factors, work, digits);
    const integers = Array.from(digits, BigInt);
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < size; j++) {
        if (transposed) residual[j] -= rows[i][j] * integers[i];
        else residual[i] -= rows[i][j] * integers[j];
      }
    }
    for (let i = 0; i < size; i++) residual[i] /= prime;
  };
}

/** The integer with the given p-adic digits of place `at`: two digits make a double. */
function assemble(digits: readonly Float64Array[], at: number, prime: number): bigint {
  const square = BigInt(prime * prime);
  let value = digits.length % 2 === 1 ? BigInt(digits[digits.length - 1][at]) : 0n;
  for (let s = digits.length - (digits.length % 2) - 2; s >= 0; s -= 2)
    value = value * square + BigInt(digits[s][at] + digits[s + 1][at] * prime);
  return value;
}

/** How many bits smaller than by chance a number must be to be believed, before it is proved. */
const MARGIN = 10n;

/** The fraction of least size that is `value` mod `modulus`: `[numerator, denominator > 0]`; null unless it is far smaller than chance. */
function readFraction(value: bigint, modulus: bigint): readonly [bigint, bigint] | null {
  let [a, b] = [modulus, value];
  let [x, y] = [0n, 1n];
  while (b * b > modulus) {
    const quotient = a / b;
    [a, b] = [b, a - quotient * b];
    [x, y] = [y, x - quotient * y];
  }
  if (b * absolute(y) > modulus >> MARGIN) return null;
  return y < 0n ? [-b, -y] : [b, y];
}

/** The common fractions that the digits stand for, if enough are known to prove it. */
function read(digits: readonly Float64Array[], prime: number, sum: bigint, most: bigint, hint: bigint): Quotients | null {
  const size = digits[0].length;
  const modulus = BigInt(prime) ** BigInt(digits.length);
  const half = modulus >> 1n;
  // A residue is taken for a numerator only if it is smaller than chance would have it; the proof below needs no such margin.
  const limitFor = (by: bigint): bigint => ((modulus - 1n - by * most) / sum) >> MARGIN;
  let denominator = hint;
  let limit = limitFor(hint);
  const numerators: bigint[] = [];
  for (let i = 0; i < size; i++) {
    let value = assemble(digits, i, prime);
    if (denominator !== 1n) value = (value * denominator) % modulus;
    const signed = value > half ? value - modulus : value;
    if (absolute(signed) <= limit) {
      numerators.push(signed);
      continue;
    }
    const found = readFraction(value, modulus);
    if (found === null) return null;
    denominator *= found[1];
    limit = limitFor(denominator);
    if (limit <= 0n) return null;
    for (let k = 0; k < i; k++) numerators[k] *= found[1];
    numerators.push(found[0]);
  }
  return greatest(numerators) <= limit ? { numerators, denominator } : null;
}

/**
 * The solution of A x = right, or of Aᵀ x = right; null if it needs more digits than a determinant can have, as never happens.
 * @param hint a denominator that the solution may well have
 */
export function solveLifting(of: Lifting, right: readonly bigint[], transposed: boolean, hint = 1n): Quotients | null {
  const { matrix, factors, room } = of;
  const { size } = matrix;
  const most = greatest(right);
  if (most === 0n) return { numerators: right, denominator: 1n };
  const rough = rowSum(matrix, transposed, room);
  const small = matrix.large === null && rough * factors.prime < 2 ** 52 && most < 2 ** 50;
  const sum = matrix.large === null ? BigInt(rough < 2 ** 50 ? rough : 2 * rough) : greatest(matrix.large.flat()) * BigInt(size);
  const step = (small ? smallSteps : largeSteps)(of, right, transposed);
  const enough = 8 + Math.ceil((2 * size * bits(sum) + bits(most) + bits(sum) + bits(hint)) / 22);
  const digits: Float64Array[] = [];
  // A digit costs far less than a reading that fails: the first reading waits for about as many as a dense kernel needs.
  const first = Math.max(1 + Math.ceil(size / 4), Math.ceil((1.5 * bits(hint)) / 23));
  for (let next = first; digits.length < enough; next = Math.ceil(next * 1.4 + 0.5)) {
    while (digits.length < next) {
      const fresh = room.floats(size);
      step(fresh);
      digits.push(fresh);
    }
    const found = read(digits, factors.prime, sum, most, hint);
    if (found !== null) return found;
  }
  return null;
}
