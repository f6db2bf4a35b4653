/**
 * # Linear programs by the definition
 *
 * Slow and literal, to test the solver against; it shares only the rationals with it. A nonempty polyhedron of rank k has a minimal
 * face, where some k independent constraints are tight and whose every point has the same tight ones; a bounded objective is greatest
 * on one. So one point for each choice of k independent constraints, kept if it is feasible, decides everything:
 *
 * - there is no such point: infeasible;
 * - on the cone of recession cut at c·d ≤ 1, the greatest c·d is not 0: unbounded;
 * - else the optimum is the greatest c·x among the points.
 *
 * Reference. Schrijver (1986), *Theory of Linear and Integer Programming*, §8.
 */
import type { LinearProgram, Row, Term } from '../../src/exact/linear-program.js';
import {
  compare,
  divide,
  dot,
  isPositive,
  isZero,
  maximum,
  multiply,
  ONE,
  type Rational,
  subtract,
  ZERO,
} from '../../src/exact/rational.js';

interface Constraint {
  readonly normal: readonly Rational[];
  readonly relation: Row['relation'];
  readonly bound: Rational;
}

/** Independent equations, each solved for a pivot that no other one has: `[…normal, bound]`. */
type Echelon = readonly { readonly pivot: number; readonly equation: readonly Rational[] }[];

const dense = (terms: readonly Term[], n: number): Rational[] => {
  const values = new Array<Rational>(n).fill(ZERO);
  for (const [variable, value] of terms) values[variable] = value;
  return values;
};

const eliminate = (equation: readonly Rational[], pivot: number, by: readonly Rational[]): Rational[] =>
  equation.map((value, k) => subtract(value, multiply(equation[pivot], by[k])));

/** The equations with one more, or null if its normal depends on theirs. */
function extend(echelon: Echelon, { normal, bound }: Constraint): Echelon | null {
  let equation: readonly Rational[] = [...normal, bound];
  for (const { pivot, equation: by } of echelon) equation = eliminate(equation, pivot, by);
  const pivot = normal.findIndex((_, j) => !isZero(equation[j]));
  if (pivot < 0) return null;
  const solved = equation.map((value) => divide(value, equation[pivot]));
  return [...echelon.map((other) => ({ ...other, equation: eliminate(other.equation, pivot, solved) })), { pivot, equation: solved }];
}

const satisfies = (point: readonly Rational[], { normal, relation, bound }: Constraint): boolean => {
  const order = compare(dot(normal, point), bound);
  return relation === '=' ? order === 0 : relation === '<=' ? order <= 0 : order >= 0;
};

/** One feasible point of each minimal face. */
function* facePoints(constraints: readonly Constraint[], n: number): Generator<Rational[]> {
  const rank = constraints.reduce<Echelon>((echelon, constraint) => extend(echelon, constraint) ?? echelon, []).length;
  function* choose(k: number, echelon: Echelon): Generator<Rational[]> {
    if (echelon.length === rank) {
      const point = new Array<Rational>(n).fill(ZERO);
      for (const { pivot, equation } of echelon) point[pivot] = equation[n];
      if (constraints.every((constraint) => satisfies(point, constraint))) yield point;
    } else if (k < constraints.length) {
      const extended = extend(echelon, constraints[k]);
      if (extended !== null) yield* choose(k + 1, extended);
      // An equation is tight everywhere: leaving it out finds nothing new.
      if (extended === null || constraints[k].relation !== '=') yield* choose(k + 1, echelon);
    }
  }
  yield* choose(0, []);
}

/** The greatest value of a bounded objective; null if there is no feasible point. */
function greatest(objective: readonly Rational[], constraints: readonly Constraint[]): Rational | null {
  let best: Rational | null = null;
  for (const point of facePoints(constraints, objective.length)) {
    const value = dot(objective, point);
    best = best === null ? value : maximum(best, value);
  }
  return best;
}

/** The status of a linear program and its optimal value, by enumeration of the minimal faces: for a handful of variables and rows. */
export function byVertexEnumeration(program: LinearProgram): { readonly status: string; readonly value?: Rational } {
  const n = program.free.length;
  const objective = dense(program.objective, n);
  const constraints: Constraint[] = program.rows.map(({ terms, relation, bound }) => ({ normal: dense(terms, n), relation, bound }));
  for (const [j, isFree] of program.free.entries()) {
    if (!isFree) constraints.push({ normal: dense([[j, ONE]], n), relation: '>=', bound: ZERO });
  }
  constraints.sort((a, b) => Number(b.relation === '=') - Number(a.relation === '='));

  const value = greatest(objective, constraints);
  if (value === null) return { status: 'infeasible' };
  const recession: Constraint[] = constraints.map((constraint) => ({ ...constraint, bound: ZERO }));
  const growth = greatest(objective, [...recession, { normal: objective, relation: '<=', bound: ONE }]);
  return growth !== null && isPositive(growth) ? { status: 'unbounded' } : { status: 'optimal', value };
}
