/**
 * # Where a figure changes its shape
 *
 * A figure of a game, such as its gap, as a function of one parameter is given by one formula on each of finitely many pieces. What is seen
 * of it are its values, exact, at rational parameters; formulas sought are linear fractions. Beside each grid point the formulas on either
 * side are read off points close by. Two neighbours that agree, and with them the middle, make one piece. Where they differ,
 *
 * - they may meet in between, and the figure follow the one up to there and the other from there: the meeting is the break, exactly;
 * - or the figure is followed by bisection to a bracket of width 2^−40 of a step. Of a jump the simplest number in the bracket is tried: the
 *   figure must follow the one formula right up to it, and the other right from it.
 *
 * A piece is what was seen at every point asked; `proved-shape.ts` proves what is between, where it can.
 */
import { type Expiry, Interrupted } from '../../exact/expiry.js';
import { fractionAt, fractionText, fractionThrough, type LinearFraction, meetings, sameFraction } from '../../exact/linear-fraction.js';
import {
  add,
  denominator,
  divide,
  equal,
  fraction,
  isNegative,
  less,
  multiply,
  negate,
  type Rational,
  rational,
  subtract,
  ZERO,
} from '../../exact/rational.js';
import { simplestBetween } from '../../exact/simplest.js';

/** A value of a figure: a number, or that it is infinite or undefined. */
export type FigureValue = Rational | 'infinite' | 'undefined';

/** A formula that a figure follows on a piece; `null` where it follows no linear fraction. */
export type Formula = { readonly kind: 'fraction'; readonly of: LinearFraction } | { readonly kind: 'infinite' | 'undefined' } | null;

/** A piece, from and to grid points or breaks. */
export interface Piece {
  readonly from: Rational;
  readonly to: Rational;
  readonly formula: Formula;
  /** Whether the figure is proved to follow the formula everywhere between the ends. */
  readonly proved?: boolean;
}

/**
 * A change of formula. Exact where two formulas meet, or what is on both sides is proved up to it; else known to lie within a bracket, `at` being
 * the number in it that fits, if one does.
 */
export interface Break {
  readonly at: Rational | null;
  readonly exact: boolean;
  readonly between: readonly [Rational, Rational];
  /** The figure at `at`. */
  readonly value: FigureValue | null;
}

/** What was seen of a figure between the first and the last grid point. */
export interface Shape {
  readonly pieces: readonly Piece[];
  readonly breaks: readonly Break[];
}

const sameValue = (x: FigureValue, y: FigureValue): boolean => (typeof x === 'string' || typeof y === 'string' ? x === y : equal(x, y));

const sameFormula = (x: Formula, y: Formula): boolean => {
  if (x === null || y === null) return false;
  if (x.kind === 'fraction') return y.kind === 'fraction' && sameFraction(x.of, y.of);
  return x.kind === y.kind;
};

/** What a formula says at a point. */
function saysAt(formula: Formula, x: Rational): FigureValue | null {
  if (formula === null) return null;
  return formula.kind === 'fraction' ? fractionAt(formula.of, x) : formula.kind;
}

/** A formula as text, in the name of the parameter. */
export const formulaText = (formula: Formula, name: string): string | null =>
  formula === null ? null : formula.kind === 'fraction' ? fractionText(formula.of, name) : formula.kind;

const HALF = fraction(1n, 2n);
const middle = (x: Rational, y: Rational): Rational => multiply(HALF, add(x, y));

/** How near a grid point formulas are read off, and the width of brackets, in steps. */
const NEAR = fraction(1n, 64n);
const BRACKET = fraction(1n, 2n ** 40n);

/**
 * The shape of a figure between grid points, which ascend.
 * @throws Interrupted when time is up
 */
export function figureShape(figure: (x: Rational) => FigureValue, grid: readonly Rational[], expired: Expiry): Shape {
  const at = (x: Rational): FigureValue => {
    if (expired()) throw new Interrupted('time is up');
    return figure(x);
  };
  const follows = (formula: Formula, ...points: readonly Rational[]): boolean =>
    formula !== null &&
    points.every((x) => {
      const said = saysAt(formula, x);
      return said !== null && sameValue(said, at(x));
    });
  /** The formula that the figure follows close by x, towards a number that is not x. */
  const beside = (x: Rational, towards: Rational): Formula => {
    const step = multiply(NEAR, subtract(towards, x));
    const points = [1, 2, 3, 4].map((k) => add(x, multiply(rational(k), step)));
    const values = points.map(at);
    const [first] = values;
    if (typeof first === 'string') return values.every((value) => value === first) ? { kind: first } : null;
    const numbers = values.flatMap((value, k) => (typeof value === 'string' ? [] : [[points[k], value] as const]));
    const through = numbers.length < points.length ? null : fractionThrough(numbers);
    return through === null ? null : { kind: 'fraction', of: through };
  };

  const pieces: Piece[] = [];
  const breaks: Break[] = [];
  const push = (from: Rational, to: Rational, formula: Formula): void => {
    if (equal(from, to)) return;
    const last = pieces[pieces.length - 1];
    const broken = breaks.some(({ at: where, between }) => equal(where ?? between[1], from));
    if (last !== undefined && !broken && (sameFormula(last.formula, formula) || (last.formula === null && formula === null)))
      pieces[pieces.length - 1] = { ...last, to };
    else pieces.push({ from, to, formula });
  };
  const found = (one: Break): void => {
    const known = breaks.some(({ at: where }) => where !== null && one.at !== null && equal(where, one.at));
    if (!known) breaks.push(one);
  };

  /** Between a and b, where the figure is followed by one formula after a and another before b; `width` is when to stop. */
  const between = (a: Rational, b: Rational, after: Formula, before: Formula, width: Rational, depth: number): void => {
    const m = middle(a, b);
    if (sameFormula(after, before) && follows(after, m)) {
      push(a, b, after);
      return;
    }
    if (after === null && before === null && depth > 3) {
      push(a, b, null);
      return;
    }
    if (after?.kind === 'fraction' && before?.kind === 'fraction') {
      for (const c of meetings(after.of, before.of)) {
        if (!less(a, c) || !less(c, b)) continue;
        const near = multiply(BRACKET, subtract(b, a));
        const left = [middle(a, c), subtract(c, near)];
        const right = [middle(c, b), add(c, near)];
        if (!follows(after, c, ...left) || !follows(before, ...right)) continue;
        push(a, c, after);
        found({ at: c, exact: true, between: [c, c], value: at(c) });
        push(c, b, before);
        return;
      }
    }
    if (less(subtract(b, a), width)) {
      jump(a, b, after, before);
      return;
    }
    const [isLeft, isRight] = [follows(after, m), follows(before, m)];
    if (isLeft && !isRight) {
      push(a, m, after);
      between(m, b, after, before, width, depth + 1);
      return;
    }
    if (isRight && !isLeft) {
      between(a, m, after, before, width, depth + 1);
      push(m, b, before);
      return;
    }
    const [own, next] = [beside(m, a), beside(m, b)];
    between(a, m, after, own, width, depth + 1);
    alone(m, own, next);
    between(m, b, next, before, width, depth + 1);
  };
  /** A bracket too narrow to go on with; where no number in it fits, as at an irrational meeting, the pieces end at its ends. */
  const jump = (a: Rational, b: Rational, after: Formula, before: Formula): void => {
    const tiny = multiply(BRACKET, subtract(b, a));
    const inside = [a, simplestWithin(a, b), b].filter((x) => less(grid[0], x) && less(x, grid[grid.length - 1]));
    const candidates = inside.sort((x, y) => (denominator(x) < denominator(y) ? -1 : 1));
    const fitting = candidates.find((x) => follows(after, subtract(x, tiny)) && follows(before, add(x, tiny)));
    if (fitting === undefined) {
      found({ at: null, exact: false, between: [a, b], value: null });
      return;
    }
    push(a, fitting, after);
    const between = [subtract(fitting, tiny), add(fitting, tiny)] as const;
    found({ at: fitting, exact: false, between, value: at(fitting) });
    push(fitting, b, before);
  };
  /** A point that follows neither neighbour, or between two that differ, is a break. */
  const alone = (x: Rational, before: Formula, after: Formula): void => {
    if (before === null && after === null) return;
    if (sameFormula(before, after) && follows(before, x)) return;
    const meets = follows(before, x) && follows(after, x);
    found({ at: x, exact: meets, between: [x, x], value: at(x) });
  };

  for (const [k, a] of grid.slice(0, -1).entries()) {
    const b = grid[k + 1];
    const [after, before] = [beside(a, b), beside(b, a)];
    if (k === 0) {
      if (after !== null && !follows(after, a)) found({ at: a, exact: false, between: [a, a], value: at(a) });
    } else alone(a, beside(a, grid[k - 1]), after);
    between(a, b, after, before, multiply(BRACKET, subtract(b, a)), 0);
    if (k === grid.length - 2 && before !== null && !follows(before, b)) found({ at: b, exact: false, between: [b, b], value: at(b) });
  }
  return { pieces, breaks };
}

/** The simplest number in an open interval, whatever its sign. */
function simplestWithin(low: Rational, high: Rational): Rational {
  if (isNegative(low) && less(ZERO, high)) return ZERO;
  if (isNegative(low)) return negate(equal(high, ZERO) ? divide(negate(low), rational(2)) : simplestBetween(negate(high), negate(low)));
  return simplestBetween(low, high);
}
