/** # The page of a sweep: the figures at every point of the grid, then where they change their shape. */
import { equal, format, type Rational } from '../../../src/exact/rational.js';
import { type Break, type FigureValue, formulaText, type Shape } from '../../../src/formats/analysis/pieces.js';
import type { Sweep } from '../../../src/formats/analysis/sweep.js';
import type { SweepOf } from '../../../src/formats/analysis/sweep-line.js';
import { counted, heading, paragraph, type Sheet, table } from '../layout/layout.js';
import { inSections, type PageOptions, sheetOf } from './analysis-page.js';
import { CLASS_WORDS, individualWords } from './mechanism-words.js';
import { numberText } from './outcome-words.js';
import { printable, printableEnvironment } from './shown-game.js';

const MOST_ROWS = 60;
const MOST_PIECES = 12;
const LONGEST_END = 20;

const FIGURES = {
  firstBest: 'W*',
  value: 'V',
  gap: 'gap',
  withoutContract: 'λ without contract',
  withContract: 'λ with contract',
} as const;
type Shown = keyof typeof FIGURES;
const SHOWN: readonly Shown[] = ['firstBest', 'value', 'gap', 'withoutContract', 'withContract'];

const valueText = (value: FigureValue | null): string =>
  value === null ? '…' : value === 'infinite' ? '∞' : value === 'undefined' ? 'undefined' : numberText(value);

/** The page, without a line break at its end. */
export function sweepPage(of: SweepOf, found: Sweep, options: PageOptions): string {
  const sheet = sheetOf(options);
  const file = of.file === '-' ? 'standard input' : printable(of.file, sheet.width - 4, 'beginning');
  const terms = [
    CLASS_WORDS[of.mechanismClass],
    ...(of.liability === null ? [] : [`no transfer beyond ±${numberText(of.liability)}`]),
    ...individualWords({ environment: printableEnvironment(of.environment), ...(of.individual && { individual: of.individual }) }),
  ];
  return inSections([
    [
      sheet.colors.bold(of.title === null ? file : printable(of.title, sheet.width)),
      ...(of.title === null ? [] : [sheet.colors.dim(file)]),
      ...paragraph(sheet, '', terms.join(', ')),
    ],
    rowLines(sheet, found),
    shapeLines(sheet, found),
  ]);
}

function rowLines(sheet: Sheet, { axes, rows }: Sweep): string[] {
  const shown = rows.slice(0, MOST_ROWS);
  const left = rows.length - shown.length;
  return [
    ...table(
      sheet,
      '>'.repeat(axes.length + SHOWN.length),
      [...axes.map(({ name }) => printable(name, 24)), ...SHOWN.map((key) => FIGURES[key])],
      shown.map(({ at, figures }) => [...at.map(numberText), ...SHOWN.map((key) => valueText(figures[key]))]),
    ),
    ...(left === 0 ? [] : [`  … and ${counted(left, 'more row')}: --csv or --json has them all`]),
  ];
}

function shapeLines(sheet: Sheet, { axes, shapes, incomplete }: Sweep): string[] {
  if (shapes === null) return incomplete ? heading(sheet, 'Shapes', 'time ran out before they were found') : [];
  const name = printable(axes[0].name, 24);
  const partly = SHOWN.some((key) => shapes[key].pieces.some(({ proved }) => proved));
  return [
    ...heading(sheet, 'Shapes', `what each figure follows as ${name} moves${howKnown(SHOWN.map((key) => shapes[key]))}`),
    ...SHOWN.flatMap((key) => shapeOfFigure(sheet, FIGURES[key], shapes[key], name, partly)),
  ];
}

/** Whether all shapes are proved, or none is; where some are, the others say so themselves. */
function howKnown(shapes: readonly Shape[]): string {
  const pieces = shapes.flatMap((shape) => shape.pieces);
  if (pieces.every(({ proved }) => proved)) return ', everywhere between the ends: proved';
  return pieces.some(({ proved }) => proved) ? ', proved but where it says so' : ', as far as it was looked at';
}

function shapeOfFigure(sheet: Sheet, label: string, { pieces, breaks }: Shape, name: string, partly: boolean): string[] {
  const shown = pieces.slice(0, MOST_PIECES);
  const words = shown.map(({ from, to, formula, proved }) => {
    const where = pieces.length === 1 ? '' : ` from ${endText(from)} to ${endText(to)}`;
    return `${(formulaText(formula, name) ?? 'no linear fraction').replace('infinite', '∞')}${where}${partly && proved !== true ? ' (seen, not proved)' : ''}`;
  });
  const more = pieces.length > shown.length ? [`… ${pieces.length - shown.length} more`] : [];
  const broken = breaks.slice(0, MOST_PIECES).map(breakWords);
  return [
    ...paragraph(sheet, `  ${label.padEnd(18)}  `, [...words, ...more].join('; ')),
    ...(broken.length === 0 ? [] : paragraph(sheet, `  ${' '.repeat(18)}  `, `breaks ${broken.join('; ')}`)),
  ];
}

function breakWords({ at, exact, between: [low, high], value }: Break): string {
  const of = value === null ? '' : `, where it is ${valueText(value)}`;
  if (at === null) return `between ${decimal(low)} and ${decimal(high)}`;
  if (exact || equal(low, high)) return `at ${numberText(at)}${of}`;
  return `at ${numberText(at)}${of} (bracketed, not proved)`;
}

/** The end of a piece; about, where it is the end of a bracket. */
const endText = (x: Rational): string => (format(x).length > LONGEST_END ? decimal(x) : numberText(x));

/** About what a number is, for a bracket. */
const decimal = (value: Rational): string => {
  const [above, below = '1'] = format(value).split('/');
  const scaled = (BigInt(above) * 10n ** 9n) / BigInt(below);
  const digits = `${scaled < 0n ? -scaled : scaled}`.padStart(10, '0');
  return `${scaled < 0n ? '-' : ''}${digits.slice(0, -9)}.${digits.slice(-9)}…`;
};
