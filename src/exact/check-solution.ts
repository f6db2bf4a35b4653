/**
 * # Re-checking the answer to a linear program
 *
 * By multiplication alone: the evidence that a {@link Solution} carries is substituted into the program as stated, with the signs of
 * `linear-program.ts`. Nothing is shared with the solver, and nothing is searched for. Weak duality makes each check a proof:
 *
 * - *optimal*: for every feasible x, c·x ≤ Σ_j (Σ_r y_r a_rj) x_j = Σ_r y_r (a_r·x) ≤ Σ_r y_r b_r = the value, which the point attains;
 * - *infeasible*: for every feasible x, 0 ≤ Σ_r y_r (a_r·x) ≤ Σ_r y_r b_r < 0, so there is none;
 * - *unbounded*: point + t·ray is feasible for every t ≥ 0, and its objective grows by c·ray > 0 with each unit of t.
 *
 * Reference. Schrijver (1986), *Theory of Linear and Integer Programming*, §7.
 */
import type { LinearProgram, Row, Solution, Term } from './linear-program.js';
import { add, compare, equal, format, isNegative, isPositive, multiply, type Rational, ZERO } from './rational.js';

/** Σ terms at a point. */
function evaluate(terms: readonly Term[], point: readonly Rational[]): Rational {
  let total = ZERO;
  for (const [variable, value] of terms) total = add(total, multiply(value, point[variable]));
  return total;
}

const SIGN = { '<=': [-1, 0], '=': [0], '>=': [0, 1] } as const;

/** Whether `left relation right` is true. */
const holds = (left: Rational, relation: Row['relation'], right: Rational): boolean =>
  SIGN[relation].some((order) => order === compare(left, right));

/** A vector that has the wrong length. */
const misshapen = (name: string, vector: readonly Rational[], length: number): string | null =>
  vector.length === length ? null : `the ${name} has ${vector.length} entries, not ${length}`;

/** The first sign or row that `vector` breaks; with `homogeneous`, as a ray must satisfy them, each bound is 0. */
function infeasibility({ rows, free }: LinearProgram, name: string, vector: readonly Rational[], homogeneous: boolean): string | null {
  const shape = misshapen(name, vector, free.length);
  if (shape !== null) return shape;
  for (const [j, value] of vector.entries()) {
    if (!free[j] && isNegative(value)) return `variable ${j}: the ${name} is ${format(value)}, below 0`;
  }
  for (const [r, { terms, relation, bound }] of rows.entries()) {
    const left = evaluate(terms, vector);
    const right = homogeneous ? ZERO : bound;
    if (!holds(left, relation, right)) return `row ${r}: ${format(left)} ${relation} ${format(right)} fails at the ${name}`;
  }
  return null;
}

/** The first way in which Σ_r y_r · row r fails to be an inequality that dominates `floor` in every variable. */
function domination(program: LinearProgram, name: string, multipliers: readonly Rational[], floor: readonly Term[]): string | null {
  const { rows, free } = program;
  const shape = misshapen(name, multipliers, rows.length);
  if (shape !== null) return shape;
  const columns = new Array<Rational>(free.length).fill(ZERO);
  for (const [r, { terms, relation }] of rows.entries()) {
    const multiplier = multipliers[r];
    if (relation === '<=' && isNegative(multiplier)) return `row ${r}: the ${name} is ${format(multiplier)}, below 0 on a <= row`;
    if (relation === '>=' && isPositive(multiplier)) return `row ${r}: the ${name} is ${format(multiplier)}, above 0 on a >= row`;
    for (const [variable, value] of terms) columns[variable] = add(columns[variable], multiply(multiplier, value));
  }
  const floors = new Array<Rational>(free.length).fill(ZERO);
  for (const [variable, value] of floor) floors[variable] = add(floors[variable], value);
  for (const [j, column] of columns.entries()) {
    const relation = free[j] ? '=' : '>=';
    if (!holds(column, relation, floors[j]))
      return `variable ${j}: ${format(column)} ${relation} ${format(floors[j])} fails for the ${name}`;
  }
  return null;
}

/** Σ_r y_r b_r. */
const bounded = ({ rows }: LinearProgram, multipliers: readonly Rational[]): Rational =>
  evaluate(
    rows.map(({ bound }, r) => [r, bound] as const),
    multipliers,
  );

/** The first variable that the program names and does not have. */
function stranger({ objective, rows, free }: LinearProgram): string | null {
  const strange = ([variable]: Term): boolean => free[variable] === undefined;
  if (objective.some(strange)) return `the objective names a variable beyond the program's ${free.length}`;
  const r = rows.findIndex(({ terms }) => terms.some(strange));
  return r < 0 ? null : `row ${r}: names a variable beyond the program's ${free.length}`;
}

/** Null if the evidence proves the solution right; else one line that names the row or the variable where it fails. */
export function checkSolution(program: LinearProgram, solution: Solution): string | null {
  const misuse = stranger(program);
  if (misuse !== null) return misuse;
  switch (solution.status) {
    case 'optimal': {
      const { value, point, dual } = solution;
      const fault = infeasibility(program, 'point', point, false) ?? domination(program, 'dual', dual, program.objective);
      if (fault !== null) return fault;
      const [reached, bound] = [evaluate(program.objective, point), bounded(program, dual)];
      if (!equal(reached, value)) return `the objective is ${format(reached)} at the point, not ${format(value)}`;
      return equal(bound, value) ? null : `the dual bounds the objective by ${format(bound)}, not ${format(value)}`;
    }
    case 'infeasible': {
      const fault = domination(program, 'Farkas multiplier', solution.farkas, []);
      if (fault !== null) return fault;
      const bound = bounded(program, solution.farkas);
      return isNegative(bound) ? null : `the Farkas multipliers bound 0 by ${format(bound)}, which is not below 0`;
    }
    case 'unbounded': {
      const fault = infeasibility(program, 'point', solution.point, false) ?? infeasibility(program, 'ray', solution.ray, true);
      if (fault !== null) return fault;
      const growth = evaluate(program.objective, solution.ray);
      return isPositive(growth) ? null : `the objective grows by ${format(growth)} along the ray, which is not above 0`;
    }
  }
}
