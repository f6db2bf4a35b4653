/**
 * # Linear programs, solved exactly
 *
 * The simplex method on the integer tableau of `tableau.ts`. No tolerance, no artificial variable and no doubled free variable; the
 * answer carries its evidence in the scaling of the program, and is to be trusted only as far as `check-solution.ts` accepts it.
 *
 * Method.
 *
 * 1. *Settle* what never changes sides again: each free variable becomes basic and stays (it bounds no step), and the slack of each
 *    equation leaves and stays at 0. A free variable that no row can be solved for is a line of the feasible set; an equation that can
 *    be solved for nothing is redundant, or `0 = b` and inconsistent.
 * 2. *Climb*. While some basic variables are negative, the sum of those is maximised, each up to 0, with the others kept nonnegative;
 *    then the objective is. Both goals are rows of the same form, `goal + Σ_j p_j · cobasic_j = constant`, so that one rule enters,
 *    one rule leaves, and a goal that cannot be raised is its own evidence: all p_j ≥ 0 (= 0 for free variables), and its
 *    coefficients on the slacks are the Farkas multipliers if the goal is a negative sum, the dual if it is the objective.
 *
 * Termination. The column with the most negative price enters (Dantzig's largest coefficient). After as many pivots without
 * progress as there are rows and variables, Bland's rule (least number enters, least number leaves among ties) takes over until the
 * goal strictly rises; it does not cycle, so the goal rises or the climb ends. The variables in the negative sum only ever drop out,
 * and each goal rises through finitely many bases.
 *
 * References. Dantzig (1963), *Linear Programming and Extensions*, ch. 5; Bland (1977), *New finite pivoting rules for the simplex
 * method*; Chvátal (1983), *Linear Programming*, chs. 2, 3, 8.
 */
import { checkpoint, type Expiry, never } from '../../src/exact/expiry.js';
import type { LinearProgram, Solution } from '../../src/exact/linear-program.js';
import { basicPoint, direction, multipliers, objectiveRow, pivot, type Tableau, tableauOf, turn } from './plain-tableau.js';

/** Which of two nonzero cells to pivot on when signs do not matter: the lesser in absolute value, to keep the denominator small. */
const smaller = (a: bigint, b: bigint): boolean => (a < 0n ? -a : a) < (b < 0n ? -b : b);

/** Solves for each free variable: in an equation if it can be, so that its slack leaves as well. */
function settleFreeVariables(tableau: Tableau): void {
  const { kinds, basis, cobasis, cells } = tableau;
  for (let j = 0; j < cobasis.length; j++) {
    if (kinds[cobasis[j]] !== 'free') continue;
    let best: number | undefined;
    for (let i = 0; i < basis.length; i++) {
      if (kinds[basis[i]] === 'free' || cells[i][j] === 0n) continue;
      const better = (other: number): boolean =>
        kinds[basis[i]] === kinds[basis[other]] ? smaller(cells[i][j], cells[other][j]) : kinds[basis[i]] === 'zero';
      if (best === undefined || better(best)) best = i;
    }
    if (best !== undefined) pivot(tableau, best, j);
  }
}

/** Drives the slack of each equation out of the basis; an inconsistent equation, if there is one, is turned to `0 = b < 0` and returned. */
function settleEquations(tableau: Tableau): number | undefined {
  const { kinds, basis, cobasis, cells } = tableau;
  for (let i = 0; i < basis.length; i++) {
    if (kinds[basis[i]] !== 'zero') continue;
    const row = cells[i];
    let best: number | undefined;
    for (let j = 0; j < cobasis.length; j++) {
      if (kinds[cobasis[j]] !== 'zero' && row[j] !== 0n && (best === undefined || smaller(row[j], row[best]))) best = j;
    }
    if (best !== undefined) pivot(tableau, i, best);
    else if (row[cobasis.length] !== 0n) {
      if (row[cobasis.length] > 0n) turn(tableau, i);
      return i;
    }
  }
  return undefined;
}

/** The rows whose basic variable is negative but may not be. */
function negativeRows({ kinds, basis, cobasis, cells }: Tableau): number[] {
  const found: number[] = [];
  for (let i = 0; i < basis.length; i++) {
    if (cells[i][cobasis.length] < 0n && kinds[basis[i]] !== 'free') found.push(i);
  }
  return found;
}

/** The sum of some rows: the row of the sum of their basic variables. */
function total({ cells, cobasis }: Tableau, rows: readonly number[]): bigint[] {
  const sum = new Array<bigint>(cobasis.length + 1).fill(0n);
  for (const i of rows) {
    const row = cells[i];
    for (let j = 0; j < row.length; j++) if (row[j] !== 0n) sum[j] += row[j];
  }
  return sum;
}

/** The column whose variable raises the goal when it moves off 0: by the largest coefficient, or the least number under Bland's rule. */
function entering({ kinds, cobasis }: Tableau, prices: readonly bigint[], bland: boolean): number | undefined {
  let best: number | undefined;
  let most = 0n;
  for (let j = 0; j < cobasis.length; j++) {
    const kind = kinds[cobasis[j]];
    const gain = kind === 'free' && prices[j] > 0n ? prices[j] : -prices[j];
    if (kind === 'zero' || gain <= 0n) continue;
    if (best === undefined || (bland ? cobasis[j] < cobasis[best] : gain > most)) {
      best = j;
      most = gain;
    }
  }
  return best;
}

/**
 * The row that first stops the variable of `column` from growing: a nonnegative basic variable falls to 0, or a negative one rises
 * to 0. Ties go to the least number, as Bland's rule needs. Undefined if nothing does, as always for a free variable (its column is
 * 0 but in the rows of free variables), which is why growing stands for moving either way.
 */
function leaving({ kinds, basis, cobasis, cells }: Tableau, column: number): number | undefined {
  let best: number | undefined;
  let [leastRoom, leastSpeed] = [0n, 1n];
  for (let i = 0; i < basis.length; i++) {
    const cell = cells[i][column];
    if (cell === 0n || kinds[basis[i]] === 'free') continue;
    const constant = cells[i][cobasis.length];
    const [room, speed] = constant < 0n ? [-constant, -cell] : [constant, cell];
    if (speed < 0n) continue;
    const ahead = best === undefined ? -1n : room * leastSpeed - leastRoom * speed;
    if (ahead < 0n || (ahead === 0n && best !== undefined && basis[i] < basis[best])) {
      best = i;
      [leastRoom, leastSpeed] = [room, speed];
    }
  }
  return best;
}

/**
 * The optimum of a linear program with a dual, or Farkas multipliers, or a feasible point with a ray along which the objective grows
 * without bound; see {@link LinearProgram} for the signs.
 * @throws LacunaError if a variable does not exist or occurs twice among the terms of a row or of the objective
 * @throws Interrupted once `expired`, which is asked before every pivot
 */
export function solve(program: LinearProgram, expired: Expiry = never): Solution {
  const tableau = tableauOf(program);
  const { basis, cobasis, cells } = tableau;
  const infeasible = (rows: readonly number[]): Solution => ({
    status: 'infeasible',
    farkas: multipliers(tableau, total(tableau, rows), rows),
  });

  settleFreeVariables(tableau);
  const inconsistent = settleEquations(tableau);
  if (inconsistent !== undefined) return infeasible([inconsistent]);

  const patience = basis.length + cobasis.length;
  for (let idle = 0; ; ) {
    checkpoint(expired);
    const negative = negativeRows(tableau);
    const prices = negative.length > 0 ? total(tableau, negative) : cells[basis.length];
    const column = entering(tableau, prices, idle > patience);
    if (column === undefined) {
      return negative.length > 0 ? infeasible(negative) : { status: 'optimal', point: basicPoint(tableau), ...objectiveRow(tableau) };
    }
    const row = leaving(tableau, column);
    if (row === undefined) {
      return { status: 'unbounded', point: basicPoint(tableau), ray: direction(tableau, column, prices[column] > 0n ? -1n : 1n) };
    }
    idle = cells[row][cobasis.length] === 0n ? idle + 1 : 0;
    pivot(tableau, row, column);
  }
}
