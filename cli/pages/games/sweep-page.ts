/** # The page of a sweep: the figures at every point of the grid, then where they change their shape. */
import { equal, format } from '../../../src/exact/rational.js';
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
  return [
    ...heading(sheet, 'Shapes', `what each figure follows as ${name} moves, as far as it was looked at`),
    ...SHOWN.flatMap((key) => shapeOfFigure(sheet, FIGURES[key], shapes[key], name)),
  ];
}

function shapeOfFigure(sheet: Sheet, label: string, { pieces, breaks }: Shape, name: string): string[] {
  const shown = pieces.slice(0, MOST_PIECES);
  const words = shown.map(({ from, to, formula }) => {
    const where = pieces.length === 1 ? '' : ` from ${numberText(from)} to ${numberText(to)}`;
    return `${(formulaText(formula, name) ?? 'no linear fraction').replace('infinite', '∞')}${where}`;
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

/** About what a number is, for a bracket. */
const decimal = (value: Parameters<typeof format>[0]): string => {
  const [above, below = '1'] = format(value).split('/');
  const scaled = (BigInt(above) * 10n ** 9n) / BigInt(below);
  const digits = `${scaled < 0n ? -scaled : scaled}`.padStart(10, '0');
  return `${scaled < 0n ? '-' : ''}${digits.slice(0, -9)}.${digits.slice(-9)}…`;
};
