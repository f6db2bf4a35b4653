/** # A sweep as JSON and as CSV: one object of format `sweep@1` per file and class, or a line per point of the grid. */
import type { IndividualTerms } from '../../contract/language/individual-terms.js';
import type { MechanismClass } from '../../contract/language/setting.js';
import { format, type Rational } from '../../exact/rational.js';
import type { Environment } from '../../game/environment.js';
import { type Json, termsJson } from './analysis-line.js';
import { type FigureValue, formulaText, type Shape } from './pieces.js';
import { SWEPT, type Sweep } from './sweep.js';

const SWEEP_FORMAT = 'sweep@1';

/** What a sweep is about, beside what moves. */
export interface SweepOf {
  readonly file: string;
  readonly title: string | null;
  readonly mechanismClass: MechanismClass;
  readonly liability: Rational | null;
  readonly individual?: IndividualTerms;
  readonly environment: Environment;
}

/** A figure as text; `infinite` or `undefined` in words, nothing where time ran out. */
const figureText = (value: FigureValue | null): string => (value === null ? '' : typeof value === 'string' ? value : format(value));

/** Thresholds are `null` where infinite; values and gaps where undefined. */
const jsonFigure = (value: FigureValue): Json => (typeof value === 'string' ? null : format(value));

/** The line of a sweep. */
export function sweepLine(of: SweepOf, { axes, rows, shapes, incomplete }: Sweep): { readonly [key: string]: Json } {
  const [{ name }] = axes;
  return {
    lacuna: SWEEP_FORMAT,
    file: of.file,
    title: of.title,
    class: of.mechanismClass,
    liability: of.liability === null ? null : format(of.liability),
    ...(of.individual === undefined ? {} : { terms: termsJson(of.environment, of.individual) }),
    parameters: Object.fromEntries(axes.map((axis) => [axis.name, axis.values.map(format)])),
    rows: rows.map(({ at, figures }) => ({
      at: Object.fromEntries(axes.map((axis, k) => [axis.name, format(at[k])])),
      ...Object.fromEntries(
        SWEPT.flatMap((key) => {
          const value = figures[key];
          return value === null ? [] : [[key, jsonFigure(value)]];
        }),
      ),
    })),
    ...(shapes === null ? {} : { shapes: Object.fromEntries(SWEPT.map((key) => [key, shapeJson(shapes[key], name)])) }),
    ...(incomplete ? { incomplete: true } : {}),
  };
}

const shapeJson = ({ pieces, breaks }: Shape, name: string): Json => ({
  pieces: pieces.map(({ from, to, formula, proved = false }) => ({
    from: format(from),
    to: format(to),
    formula: formulaText(formula, name),
    proved,
  })),
  breaks: breaks.map(({ at, exact, between: [low, high], value }) => ({
    at: at === null ? null : format(at),
    exact,
    between: [format(low), format(high)],
    ...(value === null ? {} : { value: jsonFigure(value) }),
  })),
});

/** The head and the lines of a sweep in CSV: file, class, parameters, figures. */
export function sweepRows(
  of: SweepOf,
  { axes, rows }: Sweep,
): { readonly head: readonly string[]; readonly lines: readonly (readonly string[])[] } {
  return {
    head: ['file', 'class', ...axes.map(({ name }) => name), ...SWEPT],
    lines: rows.map(({ at, figures }) => [of.file, of.mechanismClass, ...at.map(format), ...SWEPT.map((key) => figureText(figures[key]))]),
  };
}
