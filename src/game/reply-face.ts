/**
 * # Faces of a best-reply polytope
 *
 * Against matrix A > 0, `matrix[own action][action of the other]`, the other's mixed actions scaled so that the best reply yields 1 are
 * Q = {y ≥ 0 : Ay ≤ 1} without 0. With slacks r = 1 − Ay every face of Q is Q with some of the variables y_b, r_a held at 0, and action a is a best
 * reply where r_a = 0. A face is held as a dictionary at one of its vertices, in integers: variables that are 0 throughout the face, as far
 * as is seen, have neither row nor column. Variables are numbered y_0 … y_{n−1}, r_0 … r_{m−1}.
 *
 * Reference. von Stengel (2002), Computing equilibria for two-person games, section 2.
 */
import { format, fraction, type Rational } from '../exact/rational.js';
import { type Dictionary, pivot } from '../exact/tableau.js';

/** A face that is not empty; never changed once made. */
export interface ReplyFace {
  /** Solved for the basic variables, with the constant behind the columns of the cobasic ones. */
  readonly dictionary: Readonly<Dictionary>;
}

/** The whole of Q, 0 included, at 0; the entries of the matrix are above 0. */
export function replyPolytope(matrix: readonly (readonly bigint[])[]): ReplyFace {
  const width = matrix[0].length;
  return {
    dictionary: {
      basis: matrix.map((_, a) => width + a),
      cobasis: matrix[0].map((_, b) => b),
      cells: matrix.map((row) => [...row, 1n]),
      denominator: 1n,
    },
  };
}

/** Whether a variable is not known to be 0 throughout the face. */
export const isFree = ({ dictionary: { basis, cobasis } }: ReplyFace, variable: number): boolean =>
  basis.includes(variable) || cobasis.includes(variable);

/** Whether a variable is above 0 at the vertex that the face is held at. */
export function isPositiveAt({ dictionary: { basis, cobasis, cells } }: ReplyFace, variable: number): boolean {
  const row = basis.indexOf(variable);
  return row >= 0 && cells[row][cobasis.length] > 0n;
}

/** The part of a face on which a variable is 0; `null` if there is none. */
export function held({ dictionary }: ReplyFace, variable: number): ReplyFace | null {
  const own = copy(dictionary);
  const row = own.basis.indexOf(variable);
  if (row >= 0 && !vanishes(own, variable)) return null;
  const column = own.cobasis.indexOf(variable);
  if (column >= 0) dropColumn(own, column);
  dropZeros(own);
  return { dictionary: own };
}

const copy = ({ basis, cobasis, cells, denominator }: Readonly<Dictionary>): Dictionary => ({
  basis: [...basis],
  cobasis: [...cobasis],
  cells: cells.map((row) => [...row]),
  denominator,
});

function dropColumn({ cobasis, cells }: Dictionary, column: number): void {
  cobasis.splice(column, 1);
  for (const row of cells) row.splice(column, 1);
}

function dropRow({ basis, cells }: Dictionary, row: number): void {
  basis.splice(row, 1);
  cells.splice(row, 1);
}

/**
 * Moves to a vertex where a basic variable is 0, and makes it cobasic or drops its row; `false` if it is above 0 everywhere. The simplex
 * method with the rule of Bland (1977), which does not cycle.
 */
function vanishes(own: Dictionary, variable: number): boolean {
  const { basis, cobasis, cells } = own;
  const last = cobasis.length;
  for (let row = basis.indexOf(variable); row >= 0; row = basis.indexOf(variable)) {
    if (cells[row][last] === 0n) {
      const column = cells[row].findIndex((cell, k) => k < last && cell !== 0n);
      if (column < 0) dropRow(own, row);
      else pivot(own, row, column);
      return true;
    }
    let entering = -1;
    for (let k = 0; k < last; k++) if (cells[row][k] > 0n && (entering < 0 || cobasis[k] < cobasis[entering])) entering = k;
    if (entering < 0) return false;
    pivot(own, leaving(own, entering, variable), entering);
  }
  return true;
}

/** The row whose variable first falls to 0 as a cobasic one rises; of several the one of `wanted`, else of the least variable. */
function leaving({ basis, cobasis, cells }: Dictionary, column: number, wanted: number): number {
  const last = cobasis.length;
  let best = -1;
  for (let i = 0; i < basis.length; i++) {
    if (cells[i][column] <= 0n) continue;
    if (best < 0) best = i;
    else {
      const [here, there] = [cells[i][last] * cells[best][column], cells[best][last] * cells[i][column]];
      if (here < there || (here === there && (basis[i] === wanted || (basis[best] !== wanted && basis[i] < basis[best])))) best = i;
    }
  }
  return best;
}

/** Drops the variables of rows s + Σ a·t = 0 with all a ≥ 0: s and every t with a > 0 are 0 throughout the face. */
function dropZeros(own: Dictionary): void {
  const { basis, cobasis, cells } = own;
  for (let row = 0; row < basis.length; row++) {
    const cell = cells[row];
    if (cell[cobasis.length] !== 0n || cell.some((value) => value < 0n)) continue;
    for (let k = cobasis.length - 1; k >= 0; k--) if (cell[k] > 0n) dropColumn(own, k);
    dropRow(own, row);
    row = -1;
  }
}

/**
 * The vertices of a face, each once, as y scaled to sum to 1. They are found by walking over the edges of the face with its constants
 * moved by powers of an infinitesimal, which has no degenerate vertices (Dantzig, Orden and Wolfe 1955).
 * @param work called for every vertex so moved
 */
export function vertices({ dictionary }: ReplyFace, width: number, work: () => void): Rational[][] {
  const size = dictionary.basis.length;
  const start = copy(dictionary);
  start.cells.forEach((row, i) => {
    for (let k = 0; k < size; k++) row.push(k === i ? start.denominator : 0n);
  });
  const seen = new Set([key(start)]);
  const found = new Map<string, Rational[]>();
  const queue = [start];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    work();
    const mixed = mixedAt(next, width);
    found.set(mixed.map(format).join(' '), mixed);
    for (const [k] of next.cobasis.entries()) {
      const neighbour = copy(next);
      pivot(neighbour, leavingPerturbed(neighbour, k), k);
      const named = key(neighbour);
      if (seen.has(named)) continue;
      seen.add(named);
      queue.push(neighbour);
    }
  }
  return [...found.values()];
}

/** Names a basis. */
const key = ({ cobasis }: Dictionary): string => cobasis.toSorted((x, y) => x - y).join(' ');

/** The y of the vertex, scaled to sum to 1. */
function mixedAt({ basis, cobasis, cells }: Dictionary, width: number): Rational[] {
  const values = new Array<bigint>(width).fill(0n);
  for (const [i, variable] of basis.entries()) if (variable < width) values[variable] = cells[i][cobasis.length];
  const total = values.reduce((sum, value) => sum + value, 0n);
  return values.map((value) => fraction(value, total));
}

/** The row whose variable first falls to 0 as a cobasic one rises, the constants in the order of their infinitesimals. */
function leavingPerturbed({ cobasis, cells }: Dictionary, column: number): number {
  let best = -1;
  for (let i = 0; i < cells.length; i++) if (cells[i][column] > 0n && (best < 0 || fallsFirst(i, best))) best = i;
  return best;

  function fallsFirst(one: number, other: number): boolean {
    for (let k = cobasis.length; k < cells[one].length; k++) {
      const [here, there] = [cells[one][k] * cells[other][column], cells[other][k] * cells[one][column]];
      if (here !== there) return here < there;
    }
    return false;
  }
}
