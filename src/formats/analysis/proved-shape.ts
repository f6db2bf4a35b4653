/**
 * # What is proved of shapes
 *
 * Where payoffs are affine in the parameter, whether each piece of a figure is what the figure follows everywhere between its ends: W* is convex, so
 * that three points are enough; V_L by `valueAlong`; weights by `weightAlong`, between the breaks of W*, where first bests stay the same; the gap by W*
 * and V_L. A break between two pieces that are proved up to it is exact.
 */
import { emptyLanguage } from '../../contract/language/language.js';
import { type Setting, setting } from '../../contract/language/setting.js';
import { type Ends, HALF, segment } from '../../contract/segment.js';
import { valueAlong } from '../../contract/value-along.js';
import type { Expiry } from '../../exact/expiry.js';
import { fractionAt, type LinearFraction } from '../../exact/linear-fraction.js';
import { add, equal, isNegative, isPositive, isZero, less, multiply, negate, type Rational, subtract } from '../../exact/rational.js';
import { firstBestWelfare } from '../../game/environment.js';
import { type WeightClaim, weightAlong } from '../../prosocial/weight-along.js';
import type { FigureValue, Formula, Piece, Shape } from './pieces.js';

/** The figures of which shapes are proved. */
type ProvedFigure = 'firstBest' | 'value' | 'gap' | 'withoutContract' | 'withContract';
type Shapes = { readonly [figure in ProvedFigure]: Shape };

/** Shapes with what is proved of them, and numbers near which a piece was found not to be followed. */
interface Proved {
  readonly shapes: Shapes;
  readonly missed: readonly Rational[];
}

/**
 * Proves what can be proved of the shapes of a setting whose payoffs are affine in a number.
 * @param settingAt the setting at each value of the number
 * @param figureAt a figure there
 * @throws Interrupted when time is up
 */
export function provedShapes(
  shapes: Shapes,
  settingAt: (x: Rational) => Setting,
  figureAt: (figure: ProvedFigure, x: Rational) => FigureValue,
  expired: Expiry,
): Proved {
  const missed: Rational[] = [];
  const along = (of: (x: Rational) => Setting, from: Rational, to: Rational) =>
    segment((delta) => of(add(from, multiply(delta, subtract(to, from)))));
  /** Without a contract no terms matter either. */
  const empty = (x: Rational): Setting => {
    const { environment } = settingAt(x);
    return setting(environment, emptyLanguage(environment), { mechanismClass: 'unrestricted' });
  };
  const welfareAt = (x: Rational) => firstBestWelfare(settingAt(x).environment);
  const isConvexlyFollowed = (formula: Formula, from: Rational, to: Rational): boolean =>
    [from, multiply(HALF, add(from, to)), to].every((x) => {
      const said = linearAt(formula, x);
      return said !== null && equal(said, welfareAt(x));
    });
  const valueFollows = (claim: Ends | 'undefined' | null, from: Rational, to: Rational): boolean => {
    if (claim === null) return false;
    const found = valueAlong(along(settingAt, from, to), claim, expired);
    if (found === 'open') return false;
    if (!found.holds) missed.push(...found.near.map((x) => add(from, multiply(x, subtract(to, from)))));
    return found.holds;
  };
  const follows: { readonly [figure in ProvedFigure]: (formula: Formula, from: Rational, to: Rational) => boolean } = {
    firstBest: isConvexlyFollowed,
    value: (formula, from, to) => valueFollows(linearEnds(formula, from, to), from, to),
    gap: (formula, from, to) => {
      const ends = linearEnds(formula, from, to);
      if (ends === null || ends === 'undefined') return valueFollows(ends, from, to);
      const [low, high] = [welfareAt(from), welfareAt(to)];
      const middle = welfareAt(multiply(HALF, add(from, to)));
      // Convex, and no more than the chord in the middle only where it is the chord.
      if (!equal(middle, multiply(HALF, add(low, high)))) return false;
      return valueFollows({ low: subtract(low, ends.low), high: subtract(high, ends.high) }, from, to);
    },
    withoutContract: (formula, from, to) => weightFollows(along(empty, from, to), formula, from, to, expired),
    withContract: (formula, from, to) => weightFollows(along(settingAt, from, to), formula, from, to, expired),
  };
  const bends = shapes.firstBest.breaks.flatMap(({ at }) => (at === null ? [] : [at]));
  const proveShape = (figure: ProvedFigure): Shape => {
    const pieces = shapes[figure].pieces.map((piece): Piece => {
      const inside = figure === 'firstBest' || figure === 'value' ? [] : bends.filter((x) => less(piece.from, x) && less(x, piece.to));
      const points = [piece.from, ...inside, piece.to];
      const holds = points.slice(1).every((to, k) => follows[figure](piece.formula, points[k], to));
      return { ...piece, proved: holds && inside.every((x) => isSaid(piece.formula, x, figureAt(figure, x))) };
    });
    const touches = (x: Rational, end: Rational) => equal(x, end);
    const breaks = shapes[figure].breaks.map((one) => {
      const { at } = one;
      if (at === null || one.exact) return one;
      const beside = pieces.filter(({ from, to }) => touches(from, at) || touches(to, at));
      const exact = beside.length > 0 && beside.every(({ proved }) => proved === true);
      return exact ? { ...one, exact, between: [at, at] as const } : one;
    });
    return { pieces, breaks };
  };
  return {
    shapes: {
      firstBest: proveShape('firstBest'),
      value: proveShape('value'),
      gap: proveShape('gap'),
      withoutContract: proveShape('withoutContract'),
      withContract: proveShape('withContract'),
    },
    missed,
  };
}

const isSaid = (formula: Formula, x: Rational, value: FigureValue): boolean => {
  if (formula === null) return false;
  if (formula.kind !== 'fraction') return value === formula.kind;
  const said = fractionAt(formula.of, x);
  return said !== null && typeof value !== 'string' && equal(said, value);
};

/** What a formula says where it is a line. */
const linearAt = (formula: Formula, x: Rational): Rational | null =>
  formula !== null && formula.kind === 'fraction' && isZero(formula.of[3]) ? fractionAt(formula.of, x) : null;

function linearEnds(formula: Formula, from: Rational, to: Rational): Ends | 'undefined' | null {
  if (formula?.kind === 'undefined') return 'undefined';
  const [low, high] = [from, to].map((x) => linearAt(formula, x));
  return low == null || high == null ? null : { low, high };
}

function weightFollows(of: ReturnType<typeof segment>, formula: Formula, from: Rational, to: Rational, expired: Expiry): boolean {
  const claim = weightClaim(formula, from, to);
  return claim !== null && weightAlong(of, claim, expired);
}

function weightClaim(formula: Formula, from: Rational, to: Rational): WeightClaim | null {
  if (formula === null) return null;
  if (formula.kind !== 'fraction') return formula.kind === 'infinite' ? 'infinite' : null;
  const [a, b, c, d]: LinearFraction = formula.of;
  const line = (constant: Rational, slope: Rational, sign: (x: Rational) => Rational): Ends => ({
    low: sign(add(constant, multiply(slope, from))),
    high: sign(add(constant, multiply(slope, to))),
  });
  const middle = add(c, multiply(d, multiply(HALF, add(from, to))));
  const sign = isNegative(middle) ? negate : (x: Rational) => x;
  const [above, below] = [line(a, b, sign), line(c, d, sign)];
  const isUsable = !isNegative(below.low) && !isNegative(below.high) && isPositive(add(below.low, below.high));
  return isUsable ? { above, below } : null;
}
