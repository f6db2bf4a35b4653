/**
 * # The simplex method in doubles: a basis, suggested
 *
 * The fast half of the solver, and the one that nothing rests on: it returns a basis with what it seems to prove, or the last basis it
 * reached, and `proposal.ts` decides on integers. So tolerances are harmless here, and only here.
 *
 * Method.
 *
 * - *Against degeneracy*, where a tableau may stall on thousands of bases of one vertex, each bound x_j ≥ 0 and slack_r ≥ 0 is moved out
 *   by its own 10⁻⁶ or so, which changes right-hand sides alone. Both sides of an equation move alike, so that redundant equations stay
 *   consistent. The true right-hand side is carried along; if the last basis is not feasible for it, the climb goes on without the move.
 * - *Settle*: free variables enter first and stay, and slacks of equations leave first, by the largest cells; of cells alike, as where
 *   probabilities sum to 1, by that of the variable that the objective likes best.
 * - *Climb*: while some basic variables are negative their sum is raised, then the objective is, by the largest coefficient. The sum may
 *   pass through breakpoints, where a negative variable turns positive or the reverse, for as long as it rises: each step goes to its
 *   greatest value on the line, which halves the pivots or better. In the second phase, of the rows that stop the entering variable
 *   within the tolerance, the one with the largest pivot leaves.
 *
 * References. Dantzig (1963), *Linear Programming and Extensions*; Charnes (1952), *Optimality and degeneracy in linear programming*,
 * for the perturbation; Harris (1973), *Pivot selection methods of the Devex LP code*, for the choice among ties;
 * Maros (2003), *Computational techniques of the simplex method*, ch. 9, for the first phase.
 */
import { checkpoint, type Expiry } from './expiry.js';
import { type FloatTableau, floatTableau, pivot, type Scratch, scratchFor } from './float-tableau.js';
import type { IntegerProgram } from './integer-program.js';

/** What a basis seems to show. */
export type Claim =
  | { readonly status: 'optimal' }
  /** The sum of these basic variables with `weights`, powers of 2, or its opposite if `turned`, is negative and cannot be raised to 0. */
  | { readonly status: 'infeasible'; readonly negative: readonly number[]; readonly weights: readonly number[]; readonly turned: boolean }
  /** The objective grows for ever as this cobasic variable grows (falls, if `step` is −1). */
  | { readonly status: 'unbounded'; readonly entering: number; readonly step: 1 | -1 }
  /** Nothing: the climb was given up. */
  | { readonly status: 'unfinished' };

/** A basis, one variable for each row in no order, and what it seems to show. */
export interface Proposal {
  readonly basis: readonly number[];
  readonly claim: Claim;
}

/** Below this a price, or a basic variable, counts as 0. */
const CLOSE = 1e-9;
/** Below this a cell is no pivot. */
const PIVOT = 1e-7;

/** Brings free variables into the basis and slacks of equations out of it, by the largest cells, unless an equation cannot hold. */
function settle(tableau: FloatTableau, scratch: Scratch, expired: Expiry): Claim | null {
  const { kinds, basis, cobasis, cells, width } = tableau;
  for (let j = 0; j < cobasis.length; j++) {
    if (kinds[cobasis[j]] !== 'free') continue;
    let [best, most, equation] = [-1, PIVOT, false];
    for (let i = 0; i < basis.length; i++) {
      const size = Math.abs(cells[i * width + j]);
      const kind = kinds[basis[i]];
      if (kind === 'free' || size <= PIVOT || (equation && kind !== 'zero')) continue;
      if (size > most || (kind === 'zero' && !equation)) [best, most, equation] = [i, size, kind === 'zero'];
    }
    if (best >= 0) {
      checkpoint(expired);
      pivot(tableau, best, j, scratch);
    }
  }
  for (let i = 0; i < basis.length; i++) {
    if (kinds[basis[i]] !== 'zero') continue;
    let [best, most] = [-1, PIVOT];
    for (let j = 0; j < cobasis.length; j++) {
      const size = Math.abs(cells[i * width + j]);
      if (kinds[cobasis[j]] === 'zero' || size < most) continue;
      if (size > most || (best >= 0 && cells[basis.length * width + j] < cells[basis.length * width + best])) [best, most] = [j, size];
    }
    const value = cells[i * width + cobasis.length];
    if (best < 0 && Math.abs(value) > CLOSE) return { status: 'infeasible', negative: [basis[i]], weights: [1], turned: value > 0 };
    if (best >= 0) {
      checkpoint(expired);
      pivot(tableau, i, best, scratch);
    }
  }
  return null;
}

/** Adds up, in `prices`, the rows whose basic variable is negative in the right-hand side `side`, and returns how many there are. */
function sumNegative({ basis, cobasis, cells, width, frozen }: FloatTableau, side: number, prices: Float64Array): number {
  let count = 0;
  for (let i = 0; i < basis.length; i++) {
    const row = i * width;
    if (cells[row + side] >= -CLOSE || frozen[i] === 1) continue;
    if (count++ === 0) prices.fill(0);
    for (let j = 0; j < cobasis.length; j++) prices[j] += cells[row + j];
  }
  return count;
}

/** The column of the largest coefficient, or −1. */
function entering({ kinds, cobasis }: FloatTableau, prices: Float64Array): number {
  let [best, most] = [-1, CLOSE];
  for (let j = 0; j < cobasis.length; j++) {
    if (prices[j] >= -most && prices[j] <= most) continue;
    const kind = kinds[cobasis[j]];
    if (kind === 'zero' || (kind === 'nonnegative' && prices[j] > 0)) continue;
    [best, most] = [j, Math.abs(prices[j])];
  }
  return best;
}

/**
 * The row that stops the variable of `column`, moving by `step`, once no basic variable is negative: of those that do within the
 * tolerance, that of the largest pivot; or −1.
 */
function leaving({ basis, cells, width, frozen }: FloatTableau, column: number, side: number, step: number, scratch: Scratch): number {
  const { rows, rooms, speeds } = scratch;
  let least = Number.POSITIVE_INFINITY;
  let count = 0;
  for (let i = 0; i < basis.length; i++) {
    const speed = cells[i * width + column] * step;
    if (speed <= PIVOT || frozen[i] === 1) continue;
    const room = Math.max(cells[i * width + side], 0);
    rows[count] = i;
    rooms[count] = room;
    speeds[count++] = speed;
    const ratio = (room + CLOSE) / speed;
    if (ratio < least) least = ratio;
  }
  let best = -1;
  let most = 0;
  for (let k = 0; k < count; k++) {
    if (speeds[k] <= most || rooms[k] > least * speeds[k]) continue;
    best = rows[k];
    most = speeds[k];
  }
  return best;
}

/**
 * The row at which the sum of the negative basic variables is greatest as the variable of `column` moves by `step`: each of them that
 * rises to 0 and each other that falls below it takes its speed from the slope.
 */
function crossing(tableau: FloatTableau, column: number, side: number, step: number, slope: number, scratch: Scratch): number {
  const { basis, cells, width, frozen } = tableau;
  const { rows, rooms: ratios } = scratch;
  let count = 0;
  for (let i = 0; i < basis.length; i++) {
    const cell = cells[i * width + column] * step;
    if ((cell <= PIVOT && cell >= -PIVOT) || frozen[i] === 1) continue;
    const value = cells[i * width + side];
    if (value < -CLOSE ? cell > 0 : cell < 0) continue;
    ratios[i] = value < -CLOSE ? value / cell : Math.max(value, 0) / cell;
    rows[count++] = i;
  }
  let left = slope;
  for (;;) {
    let best = -1;
    let at = -1;
    for (let k = 0; k < count; k++) {
      if (best < 0 || ratios[rows[k]] < ratios[best]) {
        best = rows[k];
        at = k;
      }
    }
    if (best < 0) return -1;
    left -= Math.abs(cells[best * width + column]);
    if (left <= CLOSE || count === 1) return best;
    rows[at] = rows[--count];
  }
}

/** Climbs on the right-hand side `side` until something seems proved; at most `patience` pivots. */
function climb(tableau: FloatTableau, side: number, patience: number, scratch: Scratch, expired: Expiry): Claim {
  const { kinds, basis, cobasis, cells, width, scales } = tableau;
  const { goal } = scratch;
  const objective = cells.subarray(basis.length * width, basis.length * width + cobasis.length);
  for (let left = patience; left > 0; left--) {
    checkpoint(expired);
    const infeasible = sumNegative(tableau, side, goal) > 0;
    const prices = infeasible ? goal : objective;
    const column = entering(tableau, prices);
    if (column < 0) {
      if (!infeasible) return { status: 'optimal' };
      const negative = basis.filter((b, i) => kinds[b] !== 'free' && cells[i * width + side] < -CLOSE);
      const weights = negative.map((b) => (b < cobasis.length ? 1 : scales[b - cobasis.length]));
      return { status: 'infeasible', negative, weights, turned: false };
    }
    const step = prices[column] > 0 ? -1 : 1;
    const row = infeasible
      ? crossing(tableau, column, side, step, Math.abs(prices[column]), scratch)
      : leaving(tableau, column, side, step, scratch);
    if (row < 0) return infeasible ? { status: 'unfinished' } : { status: 'unbounded', entering: cobasis[column], step };
    pivot(tableau, row, column, scratch);
  }
  return { status: 'unfinished' };
}

/** The basis of all slacks where it is optimal already: the origin satisfies every row, and nothing is gained by leaving it. Else null. */
export function originOf({ variables: n, rows: m, kinds, cells }: IntegerProgram): Proposal | null {
  for (let j = 0; j < n; j++) {
    const price = cells[m * (n + 1) + j];
    if (kinds[j] === 'free' ? price !== 0 : price < 0) return null;
  }
  for (let r = 0; r < m; r++) {
    const bound = cells[r * (n + 1) + n];
    if (kinds[n + r] === 'zero' ? bound !== 0 : bound < 0) return null;
  }
  return { basis: Array.from({ length: m }, (_, r) => n + r), claim: { status: 'optimal' } };
}

/** The basis that floating point suggests. Deterministic; throws `Interrupted` once `expired`, which is asked before every pivot. */
export function propose(program: IntegerProgram, expired: Expiry): Proposal {
  const tableau = floatTableau(program);
  const { kinds, basis, cells, width } = tableau;
  const [trueSide, movedSide] = [width - 2, width - 1];
  const scratch = scratchFor(program, width);
  const inconsistent = settle(tableau, scratch, expired);
  if (inconsistent !== null) return { basis, claim: inconsistent };
  const patience = 50 + 5 * (program.rows + program.variables);
  let claim = climb(tableau, movedSide, patience, scratch, expired);
  const feasible = basis.every((b, i) => kinds[b] === 'free' || cells[i * width + trueSide] >= -CLOSE);
  if (claim.status !== 'infeasible' && !feasible) claim = climb(tableau, trueSide, patience, scratch, expired);
  return { basis, claim };
}
