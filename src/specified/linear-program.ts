/**
 * # Linear programs, by their specification
 *
 * A program with unknown numbers in it is not solved. A cone has finitely many generators. Those of the program's own, homogenised, are its corners and
 * the directions in which it is unbounded; those of its dual say what is infeasible, and bound the optimum. By duality the optimum is the greatest
 * value at a corner, or the least bound: one of these values that none exceeds, or, of many, an unknown number that none exceeds and one attains.
 *
 * Nothing is said of the point, the dual and the multipliers, but of the only variable of an objective.
 */
import type { LinearProgram, Row, Solution } from '../exact/linear-program.js';
import { add, divide, dot, isZero, multiply, negate, ONE, type Rational, subtract, ZERO } from '../exact/rational.js';
import { type Alternative, type Clause, oracle } from '../symbolic/oracle.js';
import { Peek, Polynomial, unknown } from '../symbolic/polynomial.js';
import { negative, oneOf, positive } from './claims.js';
import { generators, type Halfspace, leastRow, Signs } from './generators.js';
import { keyOf } from './key.js';

/** So many values are alternatives; of more, one is. */
const MOST_VALUES = 8;

const isKnown = (x: Rational): boolean => !(x instanceof Polynomial);

/** The optimum of a linear program, or that there is none. */
export function optimumOf(program: LinearProgram): Solution {
  const signs = new Signs();
  const { values, rays, most } = program.rows.every(({ bound }) => isKnown(bound)) ? cornersOf(program, signs) : boundsOf(program, signs);
  return oracle().found(`program ${keyOf([program.objective, program.rows, program.free, values, rays])}`, (number) => {
    // Signs that were answered wrongly make other generators; of whatever values and rays some alternative holds, so that nothing is excluded.
    const either = (...alternatives: Alternative<Solution>[]) => ({ about: null, alternatives, clauses: [] });
    const within = rays.flatMap((ray) => oneOf(positive(ray, false)));
    const beyond = (status: 'infeasible' | 'unbounded') => ({ result: ended(status), clauses: oneOf(...rays.map((ray) => positive(ray))) });
    if (values.length === 0) {
      if (most) return either({ result: ended('infeasible'), clauses: [] });
      return either(beyond('infeasible'), { result: ended('unbounded'), clauses: within });
    }
    const short = (value: Rational, other: Rational) => (most ? subtract(other, value) : subtract(value, other));
    const unexceeded = (value: Rational): Clause[] => values.flatMap((other) => oneOf(positive(short(value, other), false)));
    const optimum = unknown(`t${number}_optimum`);
    const attained = oneOf(...values.map((other) => negative(short(optimum, other), false)));
    const optima: Alternative<Solution>[] =
      values.length > MOST_VALUES
        ? [{ result: optimal(program, optimum, number), clauses: [...within, ...unexceeded(optimum), ...attained] }]
        : values.map((value) => ({ result: optimal(program, value, number), clauses: [...within, ...unexceeded(value)] }));
    return either(beyond(most ? 'unbounded' : 'infeasible'), ...optima);
  });
}

/** What is said of a program: values of which the greatest (`most`) or the least is the optimum, and what must not be positive of any ray. */
interface Ends {
  readonly values: readonly Rational[];
  readonly rays: readonly Rational[];
  readonly most: boolean;
}

/** Values and rays of the vectors of a cone, of which the last component is 1 or 0 once it is scaled. */
function ends(vectors: readonly (readonly Rational[])[], worth: (vector: readonly Rational[]) => Rational, most: boolean): Ends {
  const scaleOf = (vector: readonly Rational[]) => vector[vector.length - 1];
  // What is not certainly 0 is positive.
  const isFlat = (vector: readonly Rational[]) => isKnown(scaleOf(vector)) && isZero(scaleOf(vector));
  const flat = vectors.filter(isFlat);
  const values = vectors.filter((vector) => !isFlat(vector)).map((vector) => divide(worth(vector), scaleOf(vector)));
  return {
    values: values.filter((value, k) => values.findIndex((other) => keyOf(other) === keyOf(value)) === k),
    rays: flat.map((vector) => (most ? worth(vector) : negate(worth(vector)))),
    most,
  };
}

/** c·x at the corners of {x : rows}, and along its rays. */
function cornersOf({ objective, rows, free }: LinearProgram, signs: Signs): Ends {
  // A free variable is the difference of two.
  const split = free.flatMap((isFree, j) => (isFree ? [j] : []));
  const size = free.length + split.length;
  const row = (terms: Row['terms'], sign: Rational, last: Rational): readonly Rational[] => {
    const of = new Array<Rational>(size + 1).fill(ZERO);
    for (const [j, a] of terms) {
      of[j] = multiply(sign, a);
      if (free[j]) of[free.length + split.indexOf(j)] = negate(of[j]);
    }
    of[size] = last;
    return leastRow(of, signs);
  };
  const conditions = rows.map(({ terms, relation, bound }): Halfspace => {
    const sign = relation === '<=' ? negate(ONE) : ONE;
    return { row: row(terms, sign, negate(multiply(sign, bound))), equation: relation === '=' };
  });
  const worth = objectiveOf(objective, size, free, split);
  // What meets everything but that probabilities add up to 1 first: there are fewer of them.
  const ordered = [...conditions].sort((x, y) => Number(!isZero(x.row[size])) - Number(!isZero(y.row[size])));
  return ends(generators(size + 1, ordered, signs), (vector) => dot(worth, vector.slice(0, size)), true);
}

/** c over the variables and the second parts of the free ones. */
function objectiveOf(objective: Row['terms'], size: number, free: readonly boolean[], split: readonly number[]): Rational[] {
  const of = new Array<Rational>(size).fill(ZERO);
  for (const [j, c] of objective) {
    of[j] = c;
    if (free[j]) of[free.length + split.indexOf(j)] = negate(c);
  }
  return of;
}

/** b·y at the corners of the dual {y ≥ 0 : yA ≥ c}, and along its rays. */
function boundsOf({ objective, rows, free }: LinearProgram, signs: Signs): Ends {
  const all = rows.flatMap(({ terms, relation, bound }) => {
    const up = { terms, sign: ONE, bound };
    const down = { terms, sign: negate(ONE), bound: negate(bound) };
    return relation === '<=' ? [up] : relation === '>=' ? [down] : [up, down];
  });
  const columns = free.map(() => new Array<Rational>(all.length + 1).fill(ZERO));
  for (const [r, { terms, sign }] of all.entries()) for (const [j, a] of terms) columns[j][r] = add(columns[j][r], multiply(sign, a));
  for (const [j, c] of objective) columns[j][all.length] = negate(c);
  const conditions = columns.map((column, j): Halfspace => ({ row: column, equation: free[j] }));
  const ordered = [...conditions].sort((x, y) => Number(!x.row.every(isKnown)) - Number(!y.row.every(isKnown)));
  const bounds = all.map(({ bound }) => bound);
  return ends(generators(all.length + 1, ordered, signs), (vector) => dot(bounds, vector.slice(0, all.length)), false);
}

/** What nobody is told. */
const untold = (what: string): readonly Rational[] =>
  new Proxy([], {
    get: () => {
      throw new Peek(what);
    },
  });

function optimal({ objective, free }: LinearProgram, value: Rational, number: number): Solution {
  const point = free.map((_, j): Rational => unknown(`t${number}_at${j}`));
  const [only, ...others] = objective;
  if (only !== undefined && others.length === 0 && isKnown(only[1])) point[only[0]] = divide(value, only[1]);
  return { status: 'optimal', value, point, dual: untold('the dual') };
}

function ended(status: 'infeasible' | 'unbounded'): Solution {
  if (status === 'infeasible') return { status, farkas: untold('the multipliers') };
  return { status, point: untold('the point'), ray: untold('the ray') };
}
