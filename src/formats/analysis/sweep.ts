/**
 * # A game as its parameters move
 *
 * The gap, V_L, λ*(E) and λ*_L at every point of a grid of parameters; where one parameter alone moves, also the formula that each figure
 * follows and the breaks between formulas (see `pieces.ts`), proved where payoffs are affine in it (`proved-shape.ts`).
 */
import { bestMechanism } from '../../contract/best-mechanism.js';
import type { Setting } from '../../contract/language/setting.js';
import { type Expiry, Interrupted, unlessInterrupted } from '../../exact/expiry.js';
import { compare, format, type Rational, subtract } from '../../exact/rational.js';
import { firstBestWelfare } from '../../game/environment.js';
import { contractThreshold } from '../../prosocial/substitution.js';
import { INFINITE, selfishnessLevel } from '../../prosocial/threshold.js';
import { type FigureValue, figureShape, type Shape } from './pieces.js';
import { provedShapes } from './proved-shape.js';

/** The figures that a sweep follows, in the order in which they are shown. */
export const SWEPT = ['firstBest', 'value', 'gap', 'withoutContract', 'withContract'] as const;
export type SweptFigure = (typeof SWEPT)[number];

/** W*, V_L, Γ_L, λ*(E) and λ*_L; `null` what time ran out on. */
export type SweptFigures = { readonly [figure in SweptFigure]: FigureValue | null };

/** A parameter and the values that it takes, ascending. */
export interface Axis {
  readonly name: string;
  readonly values: readonly Rational[];
}

/** A grid of parameters, with the figures at each point. */
export interface Sweep {
  readonly axes: readonly Axis[];
  readonly rows: readonly { readonly at: readonly Rational[]; readonly figures: SweptFigures }[];
  /** Of each figure; `null` where several parameters move, there is one point alone, or time ran out. */
  readonly shapes: { readonly [figure in SweptFigure]: Shape } | null;
  readonly incomplete: boolean;
}

/** The figures of one setting. */
function sweptFigures(of: Setting, expired: Expiry): SweptFigures {
  const firstBest = firstBestWelfare(of.environment);
  const best = bestMechanism(of, expired);
  const value = best.status === 'attained' ? best.pair.value : best.status === 'undefined' ? 'undefined' : null;
  const withContract = contractThreshold(of, expired);
  return {
    firstBest,
    value,
    gap: value === null || value === 'undefined' ? value : subtract(firstBest, value),
    withoutContract: selfishnessLevel(of.environment),
    withContract: withContract.status === 'attained' ? withContract.weight : withContract.status === 'infinite' ? INFINITE : null,
  };
}

/**
 * The figures on a grid.
 * @param settingAt the setting at values of the parameters, in the order of the axes
 * @param isAffine whether payoffs are known to be affine in the only parameter, so that shapes are proved
 */
export function sweep(
  axes: readonly Axis[],
  settingAt: (values: readonly Rational[]) => Setting,
  expired: Expiry,
  isAffine = false,
): Sweep {
  const known = new Map<string, SweptFigures>();
  const figuresAt = (values: readonly Rational[]): SweptFigures => {
    const key = values.map(format).join(' ');
    const found = known.get(key) ?? sweptFigures(settingAt(values), expired);
    known.set(key, found);
    return found;
  };
  const rows = points(axes).map((at) => ({ at, figures: figuresAt(at) }));
  const unfinished = rows.some(({ figures }) => SWEPT.some((figure) => figures[figure] === null));
  const [axis, ...more] = axes;
  const isLine = more.length === 0 && axis.values.length > 1;
  const figureAt = (figure: SweptFigure, x: Rational): FigureValue => {
    const value = figuresAt([x])[figure];
    if (value === null) throw new Interrupted('time is up');
    return value;
  };
  const shapesOn = (grid: readonly Rational[]) => {
    const along = (figure: SweptFigure) => figureShape((x) => figureAt(figure, x), grid, expired);
    return {
      firstBest: along('firstBest'),
      value: along('value'),
      gap: along('gap'),
      withoutContract: along('withoutContract'),
      withContract: along('withContract'),
    };
  };
  /** With more points where a proof says that a piece was missed. */
  const proved = (): NonNullable<Sweep['shapes']> => {
    const seen = shapesOn(axis.values);
    if (!isAffine) return seen;
    const prove = (shapes: typeof seen) => provedShapes(shapes, (x) => settingAt([x]), figureAt, expired);
    let grid = axis.values;
    let found = unlessInterrupted(() => prove(seen), { shapes: seen, missed: [] });
    for (let round = 0; round < MOST_ROUNDS && found.missed.length > 0; round++) {
      grid = withPoints(grid, found.missed);
      const before = found;
      found = unlessInterrupted(() => prove(shapesOn(grid)), { ...before, missed: [] });
    }
    return found.shapes;
  };
  const shapes = !isLine || unfinished ? null : unlessInterrupted(proved, null);
  return { axes, rows, shapes, incomplete: unfinished || (isLine && shapes === null) };
}

/** How often shapes are looked at anew where a piece was missed. */
const MOST_ROUNDS = 8;

const withPoints = (grid: readonly Rational[], more: readonly Rational[]): Rational[] =>
  [...new Map([...grid, ...more].map((x) => [format(x), x])).values()].sort(compare);

/** Every point of a grid, the last axis moving fastest. */
const points = (axes: readonly Axis[]): Rational[][] =>
  axes.reduce<Rational[][]>((known, { values }) => known.flatMap((at) => values.map((value) => [...at, value])), [[]]);
