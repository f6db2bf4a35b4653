/**
 * # Deciding a proposed basis
 *
 * A basis B of the rows `slack_r + Σ_j a_rj x_j = b_r` determines a point, multipliers and rays; here they are computed as integers over
 * a common denominator, and every sign that makes them evidence is decided without tolerance. What passes is the {@link Solution};
 * what does not is rejected, whatever the floats thought.
 *
 * Method. With the kernel A_K of `kernel.ts`:
 *
 * - the point: A_K x_K = b_K, else 0; the basic slacks are b_r − a_r·x, and must be ≥ 0, or 0 for equations;
 * - the multipliers of a goal: Aᵀ_K y_K = (the goal on the basic x_j), y_r given on the rows of basic slacks; they must be ≥ 0 but on
 *   equations, and every other column must come out ≥ 0, or 0 for free variables. Goals: the objective for a dual; the sum of the
 *   negative basic variables for Farkas multipliers, which must also give y·b < 0;
 * - the ray of a cobasic variable: A_K d_K = −its column, with the same signs on the homogeneous rows, and an objective that grows.
 *
 * References. Applegate, Cook, Dash & Espinoza (2007), *Exact solutions to linear programming problems*; Gleixner, Steffy & Wolter
 * (2016), *Iterative refinement for linear programming*.
 */
import type { Claim, Proposal } from './float-simplex.js';
import { type IntegerProgram, integerCell } from './integer-program.js';
import { fractionsOf, type Kernel, kernelOf, signOf, spread, type Vector } from './kernel.js';
import { solveLifting } from './lifting.js';
import type { Solution } from './linear-program.js';
import { denominator, divide, fraction, multiply, negate, numerator, ONE, type Rational } from './rational.js';

/** Whether a sign is right for a value that must be ≥ 0, or 0. */
const allowed = (sign: number, exactlyZero: boolean): boolean => (exactlyZero ? sign === 0 : sign >= 0);

/** The point of the basis, if it is feasible. */
function pointOf({ program, columns, rows, basic, system }: Kernel): Vector | null {
  const { variables: n, rows: m, kinds } = program;
  const solved = solveLifting(
    system,
    rows.map((r) => integerCell(program, r, n)),
    false,
  );
  if (solved === null) return null;
  for (let k = 0; k < columns.length; k++) if (kinds[columns[k]] !== 'free' && solved.numerators[k] < 0n) return null;
  const point = spread(program.room, n, columns, solved);
  for (let r = 0; r < m; r++) {
    if (basic[n + r] === 0) continue;
    const from = r * (n + 1);
    if (!allowed(-signOf(program, from + n, -1, from, 1, point), kinds[n + r] === 'zero')) return null;
  }
  return point;
}

/** A sum of some basic variables with these factors, which is negative. */
type NegativeSum = ReadonlyMap<number, bigint>;

/** The sum of a claim over the integers; null if it has no such sum, or one that proves nothing. */
function sumOf({ program, basic }: Kernel, { negative, weights, turned }: Claim & { status: 'infeasible' }): NegativeSum | null {
  const least = weights.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const factors = weights.map((weight) => (turned ? -weight : weight) / least);
  if (!factors.every(Number.isInteger)) return null;
  // The column of a basic x_j comes out as its factor, which must be allowed; the signs of slacks are checked as multipliers.
  const allowedIn = (b: number): boolean => basic[b] === 1 && (b >= program.variables || (!turned && program.kinds[b] === 'nonnegative'));
  return negative.every(allowedIn) ? new Map(negative.map((b, k) => [b, BigInt(factors[k])])) : null;
}

/**
 * The multipliers of a goal, if they have the right signs: the objective if `goal` is null.
 * @param hint a denominator that they may well have
 */
function multipliersOf({ program, columns, rows, basic, system }: Kernel, goal: NegativeSum | null, hint: bigint): Vector | null {
  const { variables: n, rows: m, kinds } = program;
  const width = n + 1;
  const given = [...(goal ?? [])].filter(([b]) => b >= n).map(([b, factor]) => [b - n, factor] as const);
  const right = columns.map((j) => {
    if (goal === null) return -integerCell(program, m, j);
    return given.reduce((value, [r, factor]) => value - factor * integerCell(program, r, j), goal.get(j) ?? 0n);
  });
  const solved = solveLifting(system, right, true, hint);
  if (solved === null) return null;
  const multipliers = spread(program.room, m, rows, solved, given);
  for (const r of multipliers.support) if (kinds[n + r] !== 'zero' && multipliers.integers[r] < 0n) return null;
  for (let j = 0; j < n; j++) {
    if (basic[j] === 1) continue;
    const start = goal === null ? m * width + j : -1;
    if (!allowed(signOf(program, start, 1, j, width, multipliers), kinds[j] === 'free')) return null;
  }
  return multipliers;
}

/** Multipliers of the integer rows as multipliers of the program's, over `size`: the scale of the goal. */
function unscaled({ scales }: IntegerProgram, multipliers: Vector, size: Rational): Rational[] {
  const result = fractionsOf(multipliers);
  for (const r of multipliers.support) {
    const [num, den] = [numerator(scales[r]), denominator(scales[r])];
    if (num === -1n && den === 1n) result[r] = negate(result[r]);
    else if (num !== 1n || den !== 1n) result[r] = multiply(result[r], scales[r]);
    if (numerator(size) !== 1n || denominator(size) !== 1n) result[r] = divide(result[r], size);
  }
  return result;
}

/** The optimum of the basis. */
function optimum(kernel: Kernel): Solution | null {
  const { program } = kernel;
  const point = pointOf(kernel);
  if (point === null) return null;
  const dual = multipliersOf(kernel, null, point.denominator);
  if (dual === null) return null;
  const { rows: m, scales } = program;
  let value = 0n;
  for (const j of point.support) value -= integerCell(program, m, j) * point.integers[j];
  return {
    status: 'optimal',
    value: fraction(value * denominator(scales[m]), point.denominator * numerator(scales[m])),
    point: fractionsOf(point),
    dual: unscaled(program, dual, scales[m]),
  };
}

/** Farkas multipliers: those of a negative sum of basic variables. */
function refutation(kernel: Kernel, claim: Claim & { status: 'infeasible' }): Solution | null {
  const { program } = kernel;
  const goal = sumOf(kernel, claim);
  const found = goal && multipliersOf(kernel, goal, 1n);
  if (found === null || signOf(program, -1, 1, program.variables, program.variables + 1, found) >= 0) return null;
  return { status: 'infeasible', farkas: unscaled(program, found, ONE) };
}

/** The point of the basis with the ray of a cobasic variable. */
function ascent(kernel: Kernel, entering: number, step: 1 | -1): Solution | null {
  const { program, columns, rows, basic, system } = kernel;
  const { variables: n, rows: m, kinds } = program;
  if (basic[entering] === 1 || (entering >= n && (step < 0 || kinds[entering] === 'zero'))) return null;
  const point = pointOf(kernel);
  if (point === null) return null;
  const right = rows.map((r) =>
    entering < n ? BigInt(-step) * integerCell(program, r, entering) : entering - n === r ? BigInt(-step) : 0n,
  );
  const solved = solveLifting(system, right, false);
  if (solved === null) return null;
  const places = entering < n ? [...columns, entering] : columns;
  const numerators = entering < n ? [...solved.numerators, BigInt(step) * solved.denominator] : solved.numerators;
  if (places.some((j, k) => kinds[j] !== 'free' && numerators[k] < 0n)) return null;
  const ray = spread(program.room, n, places, { numerators, denominator: solved.denominator });
  for (let r = 0; r < m; r++) {
    if (basic[n + r] === 1 && !allowed(-signOf(program, -1, 1, r * (n + 1), 1, ray), kinds[n + r] === 'zero')) return null;
  }
  if (signOf(program, -1, 1, m * (n + 1), 1, ray) >= 0) return null;
  return { status: 'unbounded', point: fractionsOf(point), ray: fractionsOf(ray) };
}

/** The solution that a proposal stands for, proved on integers; null if it is not one. */
export function decide(program: IntegerProgram, { basis, claim }: Proposal): Solution | null {
  if (claim.status === 'unfinished') return null;
  const kernel = kernelOf(program, basis);
  return kernel && settled(kernel, claim);
}

function settled(kernel: Kernel, claim: Exclude<Claim, { status: 'unfinished' }>): Solution | null {
  switch (claim.status) {
    case 'optimal':
      return optimum(kernel);
    case 'infeasible':
      return refutation(kernel, claim);
    case 'unbounded':
      return ascent(kernel, claim.entering, claim.step);
  }
}
