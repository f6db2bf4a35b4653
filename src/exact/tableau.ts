/**
 * # The integer tableau of a linear program
 *
 * It begins as the rows of `integer-program.ts`, each solved for its slack. A pivot swaps a basic variable (one that a row is solved
 * for) with a cobasic one (held at 0).
 * Only cobasic columns are stored, so the tableau keeps its (rows + 1) × (variables + 1) cells whatever the basis.
 *
 * Invariants, for every row i, with D = `denominator` > 0 and the right-hand side in the last column:
 *
 * - `basis[i] + Σ_j (cells[i][j] / D) · cobasis[j] = cells[i][last] / D` follows from the program's equations, hence so does every
 *   combination of rows, and the multiplier of row r in it is the coefficient of slack_r;
 * - every cell is a minor of the first tableau and D is the absolute value of the basis's determinant, so that the division in
 *   {@link pivot} leaves no remainder and no integer outgrows Hadamard's bound.
 *
 * References. Edmonds (1967), *Systems of distinct representatives and linear algebra*, and Bareiss (1968), *Sylvester's identity and
 * multistep integer-preserving Gaussian elimination*: exact division by the previous pivot. The condensed form is Tucker's.
 */
import { type IntegerProgram, integerRow, type Kind } from './integer-program.js';
import { divide, fraction, multiply, negate, type Rational, ZERO } from './rational.js';

/** Rows solved for basic variables, changed in place by {@link pivot}. */
export interface Dictionary {
  /** The variable that each row but the last is solved for; or each row, where there is no objective. */
  readonly basis: number[];
  /** The variable of each column but the last. */
  readonly cobasis: number[];
  readonly cells: bigint[][];
  denominator: bigint;
}

/** The tableau of a program. Variables are numbered x_0 … x_{n−1}, slack_0 … slack_{m−1}. */
export interface Tableau extends Dictionary {
  readonly kinds: readonly Kind[];
  /** Row r of the tableau began as `scales[r]` times row r of the program (negative where ≥ was turned), the objective as the last. */
  readonly scales: Rational[];
}

/** The first tableau of a program, in which every slack is basic. */
export function tableauOf(program: IntegerProgram): Tableau {
  const { variables, rows, kinds, scales } = program;
  return {
    kinds,
    basis: Array.from({ length: rows }, (_, r) => variables + r),
    cobasis: Array.from({ length: variables }, (_, j) => j),
    cells: Array.from({ length: rows + 1 }, (_, r) => integerRow(program, r)),
    denominator: 1n,
    scales: [...scales],
  };
}

/**
 * Swaps the basic variable of `row` with the cobasic one of `column`, where their cell is not 0: Gauss–Jordan elimination over the
 * integers. Rows without the column only change denominator, and cells that are 0 cost nothing.
 */
export function pivot(tableau: Dictionary, row: number, column: number): void {
  const { cells, basis, cobasis, denominator: old } = tableau;
  const solved = cells[row];
  // A negative pivot would make the denominator negative: solve the negated row, whose basic variable then has coefficient −1.
  const turned = solved[column] < 0n;
  if (turned) for (let j = 0; j < solved.length; j++) solved[j] = -solved[j];
  const fresh = solved[column];

  for (let i = 0; i < cells.length; i++) {
    if (i === row) continue;
    const cell = cells[i];
    const factor = cell[column];
    if (fresh !== old) {
      for (let j = 0; j < cell.length; j++) {
        if (factor !== 0n && solved[j] !== 0n) cell[j] = (cell[j] * fresh - factor * solved[j]) / old;
        else if (cell[j] !== 0n) cell[j] = (cell[j] * fresh) / old;
      }
    } else if (factor !== 0n) {
      for (let j = 0; j < cell.length; j++) if (solved[j] !== 0n) cell[j] -= (factor * solved[j]) / old;
    }
    cell[column] = turned ? factor : -factor;
  }
  solved[column] = turned ? -old : old;
  tableau.denominator = fresh;
  [basis[row], cobasis[column]] = [cobasis[column], basis[row]];
}

/** Puts −slack for slack in a row that is solved for the slack of an equation: the same equation, its sides negated. */
export function turn({ basis, kinds, cells, cobasis, scales }: Tableau, row: number): void {
  const r = basis[row] - (kinds.length - basis.length);
  scales[r] = negate(scales[r]);
  for (let j = 0; j <= cobasis.length; j++) cells[row][j] = -cells[row][j];
}

/** The program's variables where all cobasic ones are 0. */
export function basicPoint({ basis, cobasis, cells, denominator }: Tableau): Rational[] {
  const n = cobasis.length;
  const point = new Array<Rational>(n).fill(ZERO);
  for (const [i, variable] of basis.entries()) if (variable < n) point[variable] = fraction(cells[i][n], denominator);
  return point;
}

/** How the program's variables move when the cobasic one of `column` moves by `step` and the basic ones follow. */
export function direction({ basis, cobasis, cells, denominator }: Tableau, column: number, step: 1n | -1n): Rational[] {
  const n = cobasis.length;
  const ray = new Array<Rational>(n).fill(ZERO);
  if (cobasis[column] < n) ray[cobasis[column]] = fraction(step, 1n);
  for (const [i, variable] of basis.entries()) if (variable < n) ray[variable] = fraction(-step * cells[i][column], denominator);
  return ray;
}

/**
 * The multipliers of the program's rows that yield a combination of the tableau's rows, read off the coefficients of the slacks:
 * `coefficients` of the cobasic variables, and 1 for the basic variables of the rows `solved`.
 */
export function multipliers(tableau: Tableau, coefficients: readonly bigint[], solved: readonly number[]): Rational[] {
  const { basis, cobasis, denominator, scales } = tableau;
  const n = cobasis.length;
  const result = new Array<Rational>(basis.length).fill(ZERO);
  const put = (variable: number, coefficient: bigint): void => {
    if (variable >= n) result[variable - n] = multiply(fraction(coefficient, denominator), scales[variable - n]);
  };
  for (let j = 0; j < n; j++) put(cobasis[j], coefficients[j]);
  for (const i of solved) put(basis[i], denominator);
  return result;
}

/** The objective of the program at {@link basicPoint}, and the multipliers of its rows that bound it there. */
export function objectiveRow(tableau: Tableau): { readonly value: Rational; readonly dual: Rational[] } {
  const { basis, cobasis, cells, denominator, scales } = tableau;
  const last = cells[basis.length];
  const scale = scales[basis.length];
  return {
    value: divide(fraction(last[cobasis.length], denominator), scale),
    dual: multipliers(tableau, last, []).map((multiplier) => divide(multiplier, scale)),
  };
}
