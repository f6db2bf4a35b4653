/**
 * # All Nash equilibria of two agents, by their extreme ones
 *
 * The mixed actions y of one agent with what the other can get against them form a polytope; at a vertex as many of the other's actions are
 * best replies as y has in its support. Pairs of vertices in which everyone plays best replies are the extreme equilibria. Every equilibrium is
 * a pair of averages of extreme ones that may be exchanged for one another, so that a function that is linear in either agent's mixed action
 * has its least and its greatest value over all equilibria at extreme ones.
 *
 * References. Mangasarian (1964); Avis, Rosenberg, Savani and von Stengel (2010), Enumeration of Nash equilibria for two-player games.
 */
import { LacunaError } from '../exact/error.js';
import { indices } from '../exact/range.js';
import {
  add,
  divide,
  format,
  greater,
  isNegative,
  isPositive,
  isZero,
  multiply,
  ONE,
  type Rational,
  subtract,
  ZERO,
} from '../exact/rational.js';
import type { PayoffTable } from './environment.js';
import type { MixedProfile } from './mixed.js';
import { profileOf, type Shape } from './profile.js';

/** An agent's payoffs, `matrix[own action][action of the other]`. */
type Matrix = readonly (readonly Rational[])[];

/** A vertex: the other's mixed action, with which of one's own actions are best replies to it. */
interface Vertex {
  readonly mixed: readonly Rational[];
  readonly best: readonly boolean[];
}

/** Pairs of supports of like size that are gone through at most: those of ten actions each. */
const MOST_SUPPORTS = 200_000;

/** Pairs of nonempty subsets of like size, C(m + n, m) − 1 by Vandermonde. */
function supportPairs(m: number, n: number): number {
  let count = 1;
  for (let k = 1; k <= Math.min(m, n); k++) count = (count * (Math.max(m, n) + k)) / k;
  return Math.round(count) - 1;
}

/**
 * Every extreme Nash equilibrium at a contingency; there is at least one. Takes time that grows exponentially with the actions that dominance leaves.
 * @throws LacunaError unless there are two agents, or where more than 200,000 pairs of supports would have to be gone through
 * @example
 * ```ts
 * import { environment, extremeEquilibria, format, rational } from 'lacuna';
 * const q = (...values: number[]) => values.map((value) => rational(value));
 * const actions = [['dare', 'yield'], ['dare', 'yield']];
 * const chicken = environment({ agents: ['row', 'column'], actions, payoffs: [[q(0, 0), q(7, 2), q(2, 7), q(6, 6)]] });
 * extremeEquilibria(chicken, chicken.payoffs, 0).map(([row]) => format(row[0])); // => ['0', '1', '1/3']
 * ```
 */
export function extremeEquilibria(of: Shape, utilities: PayoffTable, contingency: number): MixedProfile[] {
  const { agents, actions } = of;
  if (agents.length !== 2) throw new LacunaError({ place: 'agents', expected: 'two', received: `${agents.length}` });
  const payoff = (row: number, column: number, agent: number) => utilities[contingency][profileOf(of, [row, column])][agent];
  const row = actions[0].map((_, r) => actions[1].map((_, c) => payoff(r, c, 0)));
  const column = actions[1].map((_, c) => actions[0].map((_, r) => payoff(r, c, 1)));
  const [rows, columns] = undominated(row, column);
  const pairs = supportPairs(rows.length, columns.length);
  if (pairs > MOST_SUPPORTS)
    throw new LacunaError({
      place: 'actions',
      expected: `at most ${MOST_SUPPORTS} pairs of supports of equal size, as for 10 undominated actions each`,
      received: `${rows.length} and ${columns.length} undominated actions, of ${pairs} pairs`,
    });
  const pick = (matrix: Matrix, own: readonly number[], other: readonly number[]) => own.map((a) => other.map((b) => matrix[a][b]));
  const ofColumn = vertices(pick(row, rows, columns));
  const ofRow = vertices(pick(column, columns, rows));
  return ofRow.flatMap((x) =>
    ofColumn
      .filter((y) => isSupportedBy(x.mixed, y.best) && isSupportedBy(y.mixed, x.best))
      .map((y) => [spread(x.mixed, rows, actions[0].length), spread(y.mixed, columns, actions[1].length)]),
  );
}

const isSupportedBy = (mixed: readonly Rational[], best: readonly boolean[]): boolean => mixed.every((p, a) => isZero(p) || best[a]);

/** A mixed action over some actions as one over all. */
const spread = (mixed: readonly Rational[], actions: readonly number[], count: number): Rational[] =>
  Array.from({ length: count }, (_, action) => (actions.includes(action) ? mixed[actions.indexOf(action)] : ZERO));

/** The actions that are left as long as some pure action strictly dominates another; no equilibrium plays the others. */
function undominated(row: Matrix, column: Matrix): [readonly number[], readonly number[]] {
  let [rows, columns] = [row.map((_, a) => a), column.map((_, a) => a)];
  for (;;) {
    const left = surviving(row, rows, columns);
    const right = surviving(column, columns, left);
    if (left.length === rows.length && right.length === columns.length) return [rows, columns];
    [rows, columns] = [left, right];
  }
}

const surviving = (matrix: Matrix, own: readonly number[], other: readonly number[]): number[] =>
  own.filter((a) => !own.some((b) => other.every((y) => greater(matrix[b][y], matrix[a][y]))));

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
