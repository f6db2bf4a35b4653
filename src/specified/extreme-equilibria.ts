/**
 * What stands for `game/extreme-equilibria` in a proof: the definition in place of the search, which goes by the digits of integers. Every pair of
 * supports of like size is tried: of each agent the mixed actions over so many actions to which as many of the other's are best replies.
 */
import { LacunaError } from '../exact/error.js';
import { indices } from '../exact/range.js';
import { divide, dot, equal, isNegative, isPositive, isZero, multiply, ONE, type Rational, subtract, ZERO } from '../exact/rational.js';
import type { PayoffTable } from '../game/environment.js';
import type { MixedProfile } from '../game/mixed.js';
import { profileOf, type Shape } from '../game/profile.js';

/** An agent's payoffs, `matrix[own action][action of the other]`. */
type Matrix = readonly (readonly Rational[])[];

/** A mixed action of the other, with which of one's own actions are best replies to it. */
interface Vertex {
  readonly mixed: readonly Rational[];
  readonly best: readonly boolean[];
}

/** Every extreme Nash equilibrium of two agents at a contingency, each once. @throws LacunaError unless there are two */
export function extremeEquilibria({ agents, actions, ...of }: Shape, utilities: PayoffTable, contingency: number): MixedProfile[] {
  if (agents.length !== 2) throw new LacunaError({ place: 'agents', expected: 'two', received: `${agents.length}` });
  const payoff = (row: number, column: number, agent: number) =>
    utilities[contingency][profileOf({ agents, actions, ...of }, [row, column])][agent];
  const ofColumn = vertices(actions[0].map((_, r) => actions[1].map((_, c) => payoff(r, c, 0))));
  const ofRow = vertices(actions[1].map((_, c) => actions[0].map((_, r) => payoff(r, c, 1))));
  return ofRow.flatMap((x) =>
    ofColumn.filter((y) => isSupportedBy(x.mixed, y.best) && isSupportedBy(y.mixed, x.best)).map((y) => [x.mixed, y.mixed]),
  );
}

const isSupportedBy = (mixed: readonly Rational[], best: readonly boolean[]): boolean => mixed.every((p, a) => best[a] || isZero(p));

/** The vertices of the best-reply polytope of an agent, each once. */
function vertices(matrix: Matrix): Vertex[] {
  const found: Vertex[] = [];
  for (const replies of subsets(matrix.length)) {
    for (const support of subsets(matrix[0].length)) {
      const vertex = replies.length === support.length ? vertexAt(matrix, replies, support) : null;
      if (vertex !== null && !found.some(({ mixed }) => mixed.every((p, b) => equal(p, vertex.mixed[b])))) found.push(vertex);
    }
  }
  return found;
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
  const gains = matrix.map((row, a) =>
    a === first
      ? ZERO
      : dot(
          row.map((u, b) => subtract(u, matrix[first][b])),
          mixed,
        ),
  );
  return gains.some(isPositive) ? null : { mixed, best: gains.map(isZero) };
}

/** The only solution of a square system, each row with its right side last; `null` if there is none or more than one. Cramer's rule. */
function solveSquare(rows: readonly (readonly Rational[])[]): Rational[] | null {
  const left = rows.map((row) => row.slice(0, -1));
  const whole = determinant(left);
  if (isZero(whole)) return null;
  return rows.map((_, column) => divide(determinant(left.map((row, r) => row.with(column, rows[r][rows.length]))), whole));
}

/** By the first row, minor by minor. */
function determinant(rows: readonly (readonly Rational[])[]): Rational {
  const [first, ...rest] = rows;
  if (first === undefined) return ONE;
  const minor = (column: number) => determinant(rest.map((row) => row.toSpliced(column, 1)));
  return first.reduce(
    (total, entry, c) =>
      c % 2 === 0 ? subtract(total, multiply(subtract(ZERO, entry), minor(c))) : subtract(total, multiply(entry, minor(c))),
    ZERO,
  );
}

/** The nonempty subsets of {0, …, size − 1}. */
const subsets = (size: number): number[][] =>
  Array.from({ length: 2 ** size - 1 }, (_, set) => indices(size).filter((k) => ((set + 1) & (1 << k)) !== 0));
