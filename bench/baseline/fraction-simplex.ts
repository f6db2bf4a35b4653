/**
 * # A simplex tableau on fraction.js
 *
 * What one writes first: the condensed tableau over fractions, the same rules as the plain integer tableau beside it, cells that are 0
 * skipped. It returns the status and the value, no evidence.
 */
import Fraction from 'fraction.js';
import type { LinearProgram } from '../../src/exact/linear-program.js';
import { format } from '../../src/exact/rational.js';

type Kind = 'nonnegative' | 'free' | 'zero';

interface Tableau {
  readonly kinds: Kind[];
  readonly basis: number[];
  readonly cobasis: number[];
  readonly cells: Fraction[][];
}

const ZERO = new Fraction(0);
const isZero = ({ n }: Fraction): boolean => n === 0n;
const signOf = ({ s, n }: Fraction): number => (n === 0n ? 0 : Number(s));

function tableauOf({ objective, rows, free }: LinearProgram): Tableau {
  const n = free.length;
  const cells = [...rows, null].map(() => new Array<Fraction>(n + 1).fill(ZERO));
  const kinds: Kind[] = free.map((isFree) => (isFree ? 'free' : 'nonnegative'));
  for (const [r, { terms, relation, bound }] of rows.entries()) {
    const turn = relation === '>=' ? -1 : 1;
    for (const [j, value] of terms) cells[r][j] = new Fraction(format(value)).mul(turn);
    cells[r][n] = new Fraction(format(bound)).mul(turn);
    kinds.push(relation === '=' ? 'zero' : 'nonnegative');
  }
  for (const [j, value] of objective) cells[rows.length][j] = new Fraction(format(value)).neg();
  return { kinds, basis: rows.map((_, r) => n + r), cobasis: free.map((_, j) => j), cells };
}

function pivot({ basis, cobasis, cells }: Tableau, row: number, column: number): void {
  const inverse = new Fraction(1).div(cells[row][column]);
  const solved = cells[row].map((cell) => (isZero(cell) ? ZERO : cell.mul(inverse)));
  solved[column] = inverse;
  for (const [i, cell] of cells.entries()) {
    const factor = cell[column];
    if (i === row || isZero(factor)) continue;
    for (const [j, value] of solved.entries()) if (j !== column && !isZero(value)) cell[j] = cell[j].sub(factor.mul(value));
    cell[column] = factor.mul(inverse).neg();
  }
  cells[row] = solved;
  [basis[row], cobasis[column]] = [cobasis[column], basis[row]];
}

function entering({ kinds, cobasis }: Tableau, prices: readonly Fraction[], bland: boolean): number {
  let best = -1;
  for (const [j, variable] of cobasis.entries()) {
    const sign = signOf(prices[j]);
    if (kinds[variable] === 'zero' || sign === 0 || (sign > 0 && kinds[variable] !== 'free')) continue;
    if (best < 0 || (bland ? variable < cobasis[best] : prices[j].abs().gt(prices[best].abs()))) best = j;
  }
  return best;
}

function leaving({ kinds, basis, cobasis, cells }: Tableau, column: number): number {
  let [best, least] = [-1, ZERO];
  for (const [i, variable] of basis.entries()) {
    if (kinds[variable] === 'free' || isZero(cells[i][column])) continue;
    const value = cells[i][cobasis.length];
    const ratio = value.div(cells[i][column]);
    if (signOf(value) < 0 ? signOf(cells[i][column]) > 0 : signOf(cells[i][column]) < 0) continue;
    if (best < 0 || ratio.lt(least) || (ratio.equals(least) && variable < basis[best])) [best, least] = [i, ratio];
  }
  return best;
}

/** The status, and the value where there is one: `optimal 3/2`. */
export function fractionSolve(program: LinearProgram): string {
  const tableau = tableauOf(program);
  const { kinds, basis, cobasis, cells } = tableau;
  for (const [j, variable] of [...cobasis.entries()]) {
    if (kinds[variable] !== 'free') continue;
    const rows = [...basis.keys()].filter((i) => kinds[basis[i]] !== 'free' && !isZero(cells[i][j]));
    const row = rows.find((i) => kinds[basis[i]] === 'zero') ?? rows[0];
    if (row !== undefined) pivot(tableau, row, j);
  }
  for (const i of basis.keys()) {
    if (kinds[basis[i]] !== 'zero') continue;
    const column = cobasis.findIndex((variable, j) => kinds[variable] !== 'zero' && !isZero(cells[i][j]));
    if (column >= 0) pivot(tableau, i, column);
    else if (!isZero(cells[i][cobasis.length])) return 'infeasible';
  }
  for (let idle = 0; ; ) {
    const negative = [...basis.keys()].filter((i) => kinds[basis[i]] !== 'free' && signOf(cells[i][cobasis.length]) < 0);
    const prices =
      negative.length === 0 ? cells[basis.length] : cobasis.map((_, j) => negative.reduce((sum, i) => sum.add(cells[i][j]), ZERO));
    const column = entering(tableau, prices, idle > basis.length + cobasis.length);
    if (column < 0) return negative.length > 0 ? 'infeasible' : `optimal ${cells[basis.length][cobasis.length].toFraction()}`;
    const row = leaving(tableau, column);
    if (row < 0) return 'unbounded';
    idle = isZero(cells[row][cobasis.length]) ? idle + 1 : 0;
    pivot(tableau, row, column);
  }
}
