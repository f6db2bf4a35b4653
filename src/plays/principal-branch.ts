/**
 * # The principal branch of logit equilibria
 *
 * The logit equilibria of a game form curves in (x, β); the *principal branch* is the one that starts at β = 0, where everyone plays everything
 * alike, and for almost every game it is a smooth curve that runs to β = ∞ (McKelvey and Palfrey 1995), though not always forwards: where it
 * folds there are several points of one precision. It is followed by arclength: a step along the tangent, then Newton's method across it
 * (Turocy 2005). Iterating best replies from the middle instead jumps to other branches where this one is unstable.
 *
 * Where a game is nearly symmetric two branches nearly cross, and a step may come out on the other one. Along a smooth curve the determinant of the
 * equations together with the tangent keeps its sign, and there the other branch has the other sign: such a step is tried again, shorter. Only
 * where branches do cross, as in games with a symmetry that exchanges actions, is it kept at last, so that the symmetric branch is followed.
 *
 * β here is in units of the game: precision times {@link WeighedGame}'s range.
 */
import { solveInPlace } from './linear-solve.js';
import { advantageSlopes, advantages, strategiesOf } from './logit-field.js';
import type { WeighedGame } from './logit-game.js';

/** A point of the branch: `at` holds the logits and then β, `tangent` the direction in which it is run through. */
export interface BranchPoint {
  readonly at: Float64Array;
  readonly tangent: Float64Array;
  /** The sign of the determinant of the equations and the tangent. */
  readonly orientation: -1 | 1;
}

/** The branch from β = 0 on; between neighbours β is monotone. */
export interface Branch {
  readonly of: WeighedGame;
  readonly points: readonly BranchPoint[];
}

/** Beyond this precision, in units of a game, nothing changes any more that a float can tell. */
export const GREATEST_PRECISION = 1e6;

const MOST_STEPS = 20_000;
const LEAST_STEP = 1e-10;
/** A step as short as this may cross another branch. */
const CROSSING = 1e-6;
const MOST_CORRECTIONS = 8;
/** The cosine of the largest turn that a step may take, and of one so small that the next step may be longer. */
const [TURN, STRAIGHT] = [0.94, 0.999];

const last = (vector: Float64Array): number => vector[vector.length - 1];

/** The branch from β = 0 until it first goes beyond `until`. */
export function principalBranch(of: WeighedGame, until = GREATEST_PRECISION): Branch {
  const middle = new Float64Array(of.unknowns + 1);
  const upwards = new Float64Array(of.unknowns + 1);
  upwards[of.unknowns] = 1;
  let point = pointAt(of, middle, upwards) ?? { at: middle, tangent: upwards, orientation: 1 };
  const points = [point];
  let length = 0.05;
  for (let steps = 0; steps < MOST_STEPS && last(point.at) <= until && length > LEAST_STEP; steps++) {
    const next = stepFrom(of, point, length);
    const turn = next === null ? -1 : dot(next.tangent, point.tangent);
    if (next === null || turn < TURN || (next.orientation !== point.orientation && length > CROSSING)) {
      length /= 2;
      continue;
    }
    if (last(next.tangent) * last(point.tangent) < 0) points.push(foldBetween(of, point, length));
    points.push(next);
    point = next;
    if (turn > STRAIGHT) length *= 2;
  }
  return { of, points };
}

function dot(a: Float64Array, b: Float64Array): number {
  let total = 0;
  for (let k = 0; k < a.length; k++) total += a[k] * b[k];
  return total;
}

/** The point at a distance along the tangent, corrected across it; `null` where the correction does not settle nearby. */
function stepFrom(of: WeighedGame, { at, tangent }: BranchPoint, length: number): BranchPoint | null {
  const predicted = at.map((value, k) => value + length * tangent[k]);
  const corrected = correct(of, predicted, tangent, length);
  return corrected === null ? null : pointAt(of, corrected, tangent);
}

/** Newton's method on x − βD(x) = 0 together with staying at right angles to the tangent. */
function correct(of: WeighedGame, predicted: Float64Array, tangent: Float64Array, length: number): Float64Array | null {
  const size = predicted.length;
  const point = predicted.slice();
  for (let k = 0; k < MOST_CORRECTIONS; k++) {
    const { matrix, residual } = linearized(of, point);
    matrix.set(tangent, (size - 1) * size);
    residual[size - 1] = 0;
    for (let j = 0; j < size; j++) residual[size - 1] += tangent[j] * (point[j] - predicted[j]);
    if (!solveInPlace(matrix, residual)) return null;
    let moved = 0;
    for (let j = 0; j < size; j++) {
      point[j] -= residual[j];
      moved = Math.max(moved, Math.abs(residual[j]));
    }
    if (!Number.isFinite(moved) || moved > length) return null;
    if (moved <= 1e-13 * (1 + norm(point))) return distance(point, predicted) <= length / 2 ? point : null;
  }
  return distance(point, predicted) <= 1e-6 * length ? point : null;
}

const norm = (vector: Float64Array): number => vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
const distance = (a: Float64Array, b: Float64Array): number => Math.hypot(...a.map((value, k) => value - b[k]));

/** The rows of ∂(x − βD)/∂(x, β), with room for one more row, and x − βD. */
function linearized({ game, utilities, unknowns }: WeighedGame, point: Float64Array): { matrix: Float64Array; residual: Float64Array } {
  const beta = point[unknowns];
  const strategies = strategiesOf(game, point.subarray(0, unknowns));
  const worth = advantages(game, strategies, utilities);
  const slopes = advantageSlopes(game, strategies, utilities);
  const size = unknowns + 1;
  const matrix = new Float64Array(size * size);
  const residual = new Float64Array(size);
  for (let row = 0; row < unknowns; row++) {
    for (let column = 0; column < unknowns; column++) matrix[row * size + column] = -beta * slopes[row * unknowns + column];
    matrix[row * size + row] += 1;
    matrix[row * size + unknowns] = -worth[row];
    residual[row] = point[row] - beta * worth[row];
  }
  return { matrix, residual };
}

/** A point with its unit tangent, in the direction of the one before. */
function pointAt(of: WeighedGame, at: Float64Array, before: Float64Array): BranchPoint | null {
  const size = at.length;
  const { matrix } = linearized(of, at);
  matrix.set(before, (size - 1) * size);
  const tangent = new Float64Array(size);
  tangent[size - 1] = 1;
  const orientation = solveInPlace(matrix, tangent);
  const length = Math.hypot(...tangent);
  if (orientation === 0 || !Number.isFinite(length) || length === 0) return null;
  return { at, tangent: tangent.map((value) => value / length), orientation };
}

/** The point within a step at which β turns round. */
function foldBetween(of: WeighedGame, from: BranchPoint, length: number): BranchPoint {
  let [low, high] = [0, length];
  let fold = from;
  for (let k = 0; k < 60; k++) {
    const middle = (low + high) / 2;
    const point = stepFrom(of, from, middle);
    if (point === null) break;
    fold = point;
    if (last(point.tangent) * last(from.tangent) > 0) low = middle;
    else high = middle;
  }
  return fold;
}

/** The logits of every point of the branch at a precision, in the order in which the branch comes to them; more than one where it folds. */
export function pointsAt({ of, points }: Branch, beta: number): Float64Array[] {
  if (of.range === 0) return [new Float64Array(of.unknowns)];
  const found: Float64Array[] = [];
  for (let k = 1; k < points.length; k++) {
    const [from, to] = [last(points[k - 1].at), last(points[k].at)];
    const inside = from <= to ? from <= beta && beta < to : to < beta && beta <= from;
    if (!inside) continue;
    const logits = pointBetween(of, points[k - 1], points[k], beta);
    if (logits !== null) found.push(logits);
  }
  return found;
}

/** The point of a given precision between two neighbours. */
function pointBetween(of: WeighedGame, from: BranchPoint, to: BranchPoint, beta: number): Float64Array | null {
  const guess = interpolated(from, to, beta);
  const far = distance(from.at, to.at);
  const settled = atPrecision(of, guess, beta);
  if (settled !== null && distance(settled, guess) <= 0.25 * far) return settled;
  // Near a fold Newton's method at fixed β is lost; along the curve it is not.
  let [low, high] = [0, far];
  const rising = last(from.at) <= last(to.at);
  let nearest = from;
  for (let k = 0; k < 80; k++) {
    const middle = (low + high) / 2;
    const point = stepFrom(of, from, middle);
    if (point === null) {
      high = middle;
      continue;
    }
    nearest = point;
    if (last(point.at) < beta === rising) low = middle;
    else high = middle;
  }
  const near = nearest.at.subarray(0, of.unknowns);
  const polished = atPrecision(of, near, beta);
  return polished !== null && distance(polished, near) <= 1e-3 * far ? polished : near.slice();
}

/** By Hermite's cubic in β where the curve is not steep, else by a straight line. */
function interpolated(from: BranchPoint, to: BranchPoint, beta: number): Float64Array {
  const [a, b] = [last(from.at), last(to.at)];
  const s = (beta - a) / (b - a);
  const steep = Math.min(Math.abs(last(from.tangent)), Math.abs(last(to.tangent))) < 0.05;
  return from.at.subarray(0, -1).map((start, k) => {
    const end = to.at[k];
    if (steep) return start + s * (end - start);
    const [left, right] = [(b - a) * (from.tangent[k] / last(from.tangent)), (b - a) * (to.tangent[k] / last(to.tangent))];
    return start + s * (left + s * (3 * (end - start) - 2 * left - right + s * (left + right - 2 * (end - start))));
  });
}

/** Newton's method on x = βD(x) at fixed β. */
function atPrecision({ game, utilities, unknowns }: WeighedGame, guess: Float64Array, beta: number): Float64Array | null {
  const point = guess.slice();
  let moved = Number.POSITIVE_INFINITY;
  for (let k = 0; k < 12 && moved > 1e-13 * (1 + norm(point)); k++) {
    const strategies = strategiesOf(game, point);
    const worth = advantages(game, strategies, utilities);
    const matrix = advantageSlopes(game, strategies, utilities).map((slope) => -beta * slope);
    for (let row = 0; row < unknowns; row++) {
      matrix[row * unknowns + row] += 1;
      worth[row] = point[row] - beta * worth[row];
    }
    if (!solveInPlace(matrix, worth)) return null;
    moved = norm(worth);
    if (!Number.isFinite(moved)) return null;
    for (let row = 0; row < unknowns; row++) point[row] -= worth[row];
  }
  // At great precisions rounding keeps Newton's method from settling to the last digit.
  return moved <= 1e-8 * (1 + norm(point)) ? point : null;
}
