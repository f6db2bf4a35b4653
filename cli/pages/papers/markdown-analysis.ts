/**
 * # An analysis in Markdown
 *
 * What `lacuna analyze FILE --markdown` prints: payoff tables, the figures, who is tempted, and why there is a gap. Names are text, whatever is in
 * them.
 */

import type { Entry } from '../games/payoff-entry.js';
import type { Summary, SummaryFigure, SummaryTable } from './analysis-summary.js';

/** The page, without a line break at its end. */
export function markdownAnalysis(summary: Summary): string {
  const { title, order, terms, missing, marked, figures, temptations, temptationsLeft, why } = summary;
  const legend = [
    ...(marked.firstBest ? ['◆ first best'] : []),
    ...(marked.best ? ['\\* best response'] : []),
    ...(marked.equilibrium ? ['\\[ \\] equilibrium without contract'] : []),
    ...(marked.cells ? ['last, the cell of the language'] : []),
  ].join(' · ');
  return [
    `# ${plain(title)}`,
    `Payoffs ${plain(order)}; ${plain(terms)}.`,
    ...summary.tables.flatMap((table) => [...(table.caption === '' ? [] : [`*${plain(table.caption)}*`]), payoffTable(table)]),
    ...[legend, plain(missing)].filter((text) => text !== ''),
    row(['', '']) + [`\n${row(['---', '---'])}`, ...figures.map(({ symbol, words }) => `\n${row([NAMES[symbol], plain(words)])}`)].join(''),
    ...(why === '' ? [] : [`**Why.** ${plain(why)}`]),
    ...(temptations.length === 0
      ? []
      : [
          '## Temptations at first bests',
          [['at', 'who', 'does', 'gains', 'all lose', 'ratio', 'seen'], Array(7).fill('---'), ...temptations.map((each) => each.map(plain))]
            .map(row)
            .join('\n'),
          ...(temptationsLeft === 0 ? [] : [`… and ${temptationsLeft} more`]),
        ]),
  ].join('\n\n');
}

const NAMES: Readonly<Record<SummaryFigure['symbol'], string>> = {
  'W*': 'W\\*, the first best',
  V_L: 'V\\_L, the best mechanism',
  Γ_L: 'Γ\\_L, the gap',
  'λ*(E)': 'λ\\*(E), the weight without contract',
  'λ*_L': 'λ\\*\\_L, the weight with contract',
};

/** A text that reads in Markdown as it stands: without control characters, every mark escaped, no address made a link. */
const plain = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\\`*_{}[\]<>#|~&$!@]/g, '\\$&')
    .replace(/:\/\//g, ':&#8203;//')
    .replace(/^(\s*)([-+]|\d+[.)])(?=\s)/, '$1\\$2');

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const payoffTable = ({ agents, columns, rows }: SummaryTable): string =>
  [
    row([agents === null ? '' : `${plain(agents[0])} \\\\ ${plain(agents[1])}`, ...columns.map(plain)]),
    row(['---', ...columns.map(() => '---')]),
    ...rows.map(({ name, entries }) => row([plain(name), ...entries.map(entry)])),
  ].join('\n');

function entry({ payoffs, firstBest, equilibrium, mark }: Entry): string {
  const tuple = payoffs.map((payoff) => plain(payoff.trimEnd())).join(', ');
  return `${firstBest ? '◆ ' : ''}${equilibrium ? `\\[${tuple}\\]` : tuple}${mark === '' ? '' : ` ${plain(mark)}`}`;
}
