/**
 * All extreme equilibria of two agents by trying every pair of supports of like size: the definition, literally, in time that grows
 * exponentially with the actions whatever the answer.
 */
import { indices } from '../../src/exact/range.js';
import {
  add,
  divide,
  format,
  isNegative,
  isPositive,
  isZero,
  multiply,
  ONE,
  type Rational,
  subtract,
  ZERO,
} from '../../src/exact/rational.js';
import type { PayoffTable } from '../../src/game/environment.js';
import type { MixedProfile } from '../../src/game/mixed.js';
import { profileOf, type Shape } from '../../src/game/profile.js';

/** An agent's payoffs, `matrix[own action][action of the other]`. */
type Matrix = readonly (readonly Rational[])[];

/** A vertex: the other's mixed action, with which of one's own actions are best replies to it. */
interface Vertex {
  readonly mixed: readonly Rational[];
  readonly best: readonly boolean[];
}

export function extremeEquilibriaBySupports(of: Shape, utilities: PayoffTable, contingency: number): MixedProfile[] {
  const payoff = (row: number, column: number, agent: number) => utilities[contingency][profileOf(of, [row, column])][agent];
  const ofColumn = vertices(of.actions[0].map((_, r) => of.actions[1].map((_, c) => payoff(r, c, 0))));
  const ofRow = vertices(of.actions[1].map((_, c) => of.actions[0].map((_, r) => payoff(r, c, 1))));
  return ofRow.flatMap((x) =>
    ofColumn.filter((y) => isSupportedBy(x.mixed, y.best) && isSupportedBy(y.mixed, x.best)).map((y) => [x.mixed, y.mixed]),
  );
}

const isSupportedBy = (mixed: readonly Rational[], best: readonly boolean[]): boolean => mixed.every((p, a) => isZero(p) || best[a]);

/** The vertices of the best-reply polytope of an agent, each once. */
function vertices(matrix: Matrix): Vertex[] {
  const found = new Map<string, Vertex>();
  for (const replies of subsets(matrix.length)) {
    for (const support of subsets(matrix[0].length)) {
      if (replies.length !== support.length) continue;
      const vertex = vertexAt(matrix, replies, support);
      if (vertex !== null) found.set(vertex.mixed.map(format).join(' '), vertex);
    }
  }
  return [...found.values()];
}

/** The mixed action on a support to which the given replies are all best ones, or `null` if there is none or not only one. */
function vertexAt(matrix: Matrix, [first, ...others]: readonly number[], support: readonly number[]): Vertex | null {
  const alike = others.map((a) => [...support.map((b) => subtract(matrix[a][b], matrix[first][b])), ZERO]);
  const solution = solveSquare([...alike, [...support.map(() => ONE), ONE]]);
  if (solution === null || solution.some(isNegative)) return null;
  const mixed = matrix[0].map(() => ZERO);
  support.forEach((b, k) => {
    mixed[b] = solution[k];
  });
  const gained = (a: number) =>
    a === first ? ZERO : support.reduce((total, b) => add(total, multiply(subtract(matrix[a][b], matrix[first][b]), mixed[b])), ZERO);
  const gains = matrix.map((_, a) => gained(a));
  return gains.some(isPositive) ? null : { mixed, best: gains.map(isZero) };
}

/** The only solution of a square system, each row with its right side last; `null` if there is none or more than one. */
function solveSquare(rows: Rational[][]): Rational[] | null {
  const size = rows.length;
  for (let k = 0; k < size; k++) {
    const pivot = rows.findIndex((row, r) => r >= k && !isZero(row[k]));
    if (pivot < 0) return null;
    [rows[k], rows[pivot]] = [rows[pivot], rows[k]];
    rows[k] = rows[k].map((entry) => divide(entry, rows[k][k]));
    for (let r = 0; r < size; r++) {
      const factor = rows[r][k];
      if (r !== k && !isZero(factor)) rows[r] = rows[r].map((entry, c) => subtract(entry, multiply(factor, rows[k][c])));
    }
  }
  return rows.map((row) => row[size]);
}

/** The nonempty subsets of {0, …, size − 1}. */
const subsets = (size: number): number[][] =>
  Array.from({ length: 2 ** size - 1 }, (_, set) => indices(size).filter((k) => ((set + 1) & (1 << k)) !== 0));
