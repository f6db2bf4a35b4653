/**
 * # The page of a commons
 *
 * What `lacuna commons FILE` prints for people: the pool and who shares it, the optimum and what blindness costs, what the agents come to and
 * which statement says so, the thresholds, what contracts would change, and what is caught of every stock.
 */
import colors from 'picocolors';
import { COMMONS_CONTRACTS, type Commons, type CommonsWeight } from '../../../src/commons/commons.js';
import type { EquilibriumValues } from '../../../src/commons/equilibrium-values.js';
import { optimumBound } from '../../../src/commons/optimum-bound.js';
import type { CommonsPlan } from '../../../src/commons/plan.js';
import { denominator, format, numerator, type Rational, subtract } from '../../../src/exact/rational.js';
import type { CommonsAnalysis } from '../../../src/formats/plays/commons-analysis.js';
import type { CommonsFile } from '../../../src/formats/plays/commons-file.js';
import type { PageOptions } from '../games/analysis-page.js';
import { printable } from '../games/shown-game.js';
import { abridgedDigits, counted, heading, listText, paragraph, type Sheet, table } from '../layout/layout.js';

const NARROWEST = 60;
const WIDEST = 100;
const MOST_NAMES = 6;
const MOST_FACTORS = 3;
const STEPS_SHOWN = 20;

const CONTRACT_WORDS: Readonly<Record<Commons['contract'], string>> = {
  none: 'no contract',
  quota: 'a quota by month and stock',
  caps: 'caps by month and stock',
  pooled: 'catches pooled and shared equally',
};

const SHARING_WORDS: Readonly<Record<Commons['sharing'], string>> = {
  equal: 'equal awards of contested claims',
  proportional: 'contested claims met in proportion',
  'one-by-one': 'contested units handed out by lot',
};

/** The page, without a line break at its end. */
export function commonsPage(path: string, file: CommonsFile, analysis: CommonsAnalysis, { color, width }: PageOptions): string {
  const sheet: Sheet = { colors: colors.createColors(color), width: Math.min(WIDEST, Math.max(NARROWEST, width)) };
  const sections = [
    title(sheet, path, file),
    findings(sheet, analysis),
    contractTable(sheet, analysis),
    stepTable(sheet, analysis),
    policyTable(sheet, analysis),
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

/** An exact number; one that is too long to read, also in decimals. */
function number(value: Rational): string {
  const [exact, shown] = [format(value), abridgedDigits(format(value))];
  if (exact === shown) return exact;
  const millionths = (numerator(value) * 1_000_000n) / denominator(value);
  return `${shown}, about ${millionths / 1_000_000n}.${String(millionths % 1_000_000n).padStart(6, '0')}`;
}

const lead = (sheet: Sheet, label: string, text: string): string[] => paragraph(sheet, `${sheet.colors.bold(label.padEnd(11))}  `, text);

function title(sheet: Sheet, path: string, { title: given, commons: of }: CommonsFile): string[] {
  const file = path === '-' ? 'standard input' : printable(path, sheet.width - 4, 'beginning');
  const names = listText(
    of.agents.slice(0, MOST_NAMES + 2).map((name) => printable(name, 24)),
    MOST_NAMES,
  );
  const factors = of.growth.map(({ factor, probability }) =>
    of.growth.length === 1 ? number(factor) : `${number(factor)} (probability ${number(probability)})`,
  );
  const sight = of.growth.length === 1 ? '' : of.seen === 'before' ? ', seen before claims are made' : ', not seen before claims are made';
  const collapse = of.collapseBelow === 0 ? '' : `; over when fewer than ${of.collapseBelow} are left`;
  return [
    sheet.colors.bold(given === null ? file : printable(given, sheet.width)),
    ...(given === null ? [] : [sheet.colors.dim(file)]),
    ...paragraph(
      sheet,
      '',
      `${counted(of.agents.length, 'agent')} (${names}), ${weightsWords(of.weights)}; ${CONTRACT_WORDS[of.contract]}`,
    ),
    ...paragraph(sheet, '', `${counted(of.months, 'month')}, a stock of ${of.start} in a pool of ${of.capacity}${collapse}`),
    ...paragraph(sheet, '', `what is left grows by ${listText(factors, MOST_NAMES, 'or')}${sight}; ${SHARING_WORDS[of.sharing]}`),
  ];
}

/** The weights, those that are alike together. */
function weightsWords(weights: readonly CommonsWeight[]): string {
  const counts = new Map<string, number>();
  for (const weight of weights) {
    const words = weight === 'welfare' ? 'caring for welfare alone' : `of weight ${number(weight)}`;
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  if (counts.size === 1) return [...counts.keys()][0];
  return listText(
    [...counts].map(([words, count]) => `${count} ${words}`),
    MOST_NAMES,
  );
}

function findings(sheet: Sheet, { commons: of, optimum, equilibrium, thresholds }: CommonsAnalysis): string[] {
  const between = `from ${of.start} to ${number(optimumBound(of))}: time ran out before it was known`;
  const best =
    optimum === null
      ? lead(sheet, 'Optimum', between)
      : lead(
          sheet,
          'Optimum',
          `W* = ${number(optimum.seen)} where growth is seen, ${number(optimum.unseen)} where it is not; blindness costs ${number(subtract(optimum.seen, optimum.unseen))}; ${monthsWords(of, optimum.months)}`,
        );
  const settled =
    equilibrium === null
      ? lead(sheet, 'Equilibrium', between)
      : [
          ...lead(
            sheet,
            'Equilibrium',
            `${intervalWords(equilibrium)}${equilibrium.months === null ? '' : `; ${monthsWords(of, equilibrium.months)}`}`,
          ),
          ...paragraph(sheet, ' '.repeat(13), equilibrium.reason),
        ];
  const weights =
    thresholds === null
      ? lead(sheet, 'Thresholds', 'time ran out before they were known')
      : lead(
          sheet,
          'Thresholds',
          `without a contract, agents of weight ${number(thresholds.onPath)} keep to the optimum on its path, agents of weight ${number(thresholds.everywhere)} at every stock (F6)`,
        );
  return [...best, ...settled, ...weights];
}

const monthsWords = (of: Commons, months: Rational): string => `the pool is expected to last ${number(months)} of ${of.months} months`;

/** `from 100 to 475 (F3, F4)`. */
function intervalWords({ least, greatest, because }: EquilibriumValues): string {
  const labels = because.length === 0 ? '' : ` (${because.join(', ')})`;
  if (least === null || greatest === null)
    return `${least === null ? 'not known' : `from ${number(least)}, up to nobody knows what`}${labels}`;
  const [low, high] = [number(least), number(greatest)];
  return `${low === high ? low : `from ${low} to ${high}`}${labels}`;
}

/** What the same agents come to under each contract. */
function contractTable(sheet: Sheet, { commons: of, contracts }: CommonsAnalysis): string[] {
  const rows = COMMONS_CONTRACTS.map((contract) => {
    const found = contracts[contract];
    return [`${contract === of.contract ? '→ ' : '  '}${contract}`, found === null ? 'time ran out' : intervalWords(found)];
  });
  return [...heading(sheet, 'Contracts', 'what the same agents come to under each'), ...table(sheet, '<<', ['  contract', 'value'], rows)];
}

/** The weights at which agents who are alike begin to come to more. */
function stepTable(sheet: Sheet, { steps, commons: of }: CommonsAnalysis): string[] {
  if (steps === undefined) return [];
  const title = 'Steps';
  if (steps === null) return heading(sheet, title, 'time ran out before the weights were known at which the value changes');
  if (steps.steps.length === 0)
    return heading(sheet, title, `${of.agents.length} agents who are alike come to ${number(steps.selfish)} at every weight (F4)`);
  const shown = steps.steps.slice(0, STEPS_SHOWN);
  const rows = shown.map(({ weight, below, at, above }) => [weight, below, at, above].map(number));
  return [
    ...heading(sheet, title, `the most that ${of.agents.length} agents who are alike come to without a contract, by their weight (F4)`),
    ...table(sheet, '>>>>', ['weight', 'below', 'at', 'above'], rows),
    ...(shown.length < steps.steps.length ? [`  … (${steps.steps.length - shown.length} more)`] : []),
  ];
}

/** What is caught in the first month of every tenth part of the capacity, for the first few factors. */
function policyTable(sheet: Sheet, { commons: of, optimum, equilibrium }: CommonsAnalysis): string[] {
  const plans = [
    ...(optimum === null ? [] : [{ name: 'optimum', plan: optimum.plan }]),
    ...(equilibrium?.plan == null ? [] : [{ name: 'equilibrium', plan: equilibrium.plan }]),
  ];
  if (plans.length === 0) return [];
  const factors = of.growth.map(({ factor }) => number(factor)).slice(0, of.seen === 'before' ? MOST_FACTORS : 1);
  const stride = Math.max(1, Math.ceil(of.capacity / 10));
  const stocks = Array.from({ length: Math.floor(of.capacity / stride) }, (_, k) => (k + 1) * stride);
  const columns = plans.flatMap(({ name, plan }) =>
    factors.map((factor, growth) => ({
      head: of.seen === 'before' && of.growth.length > 1 ? `${name} at ${factor}` : name,
      entry: (stock: number) => picture(plan.total(0, stock, growth), stock),
    })),
  );
  const last = stablePart(
    of,
    plans.map(({ plan }) => plan),
    stocks,
    factors.length,
  );
  const until = last === of.months ? 'every month' : last === 1 ? 'the first month' : `months 1 to ${last}`;
  const then = last === of.months - 1 ? '; in the last, everything' : '';
  return [
    ...heading(sheet, 'Catches', `what is caught in all of a stock in ${until}${then}`),
    ...table(
      sheet,
      '>'.repeat(1 + columns.length),
      ['stock', ...columns.map(({ head }) => head)],
      stocks.map((stock) => [String(stock), ...columns.map(({ entry }) => entry(stock))]),
    ),
  ];
}

/** A catch with its part of the stock in ten squares. */
function picture(caught: number, stock: number): string {
  const squares = stock === 0 ? 0 : Math.round((10 * caught) / stock);
  return `${caught} ${'█'.repeat(squares)}${'░'.repeat(10 - squares)}`;
}

/** How many months begin as the first does, at the stocks that are shown. */
function stablePart(of: Commons, plans: readonly CommonsPlan[], stocks: readonly number[], factors: number): number {
  let month = 1;
  const same = (plan: CommonsPlan): boolean =>
    stocks.every((stock) =>
      Array.from({ length: factors }, (_, growth) => growth).every(
        (growth) => plan.total(month, stock, growth) === plan.total(0, stock, growth),
      ),
    );
  while (month < of.months && plans.every(same)) month += 1;
  return month;
}
