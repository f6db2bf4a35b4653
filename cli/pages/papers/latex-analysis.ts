/**
 * # An analysis for a paper
 *
 * What `lacuna analyze FILE --latex` prints: payoff tables, the figures, who is tempted, why there is a gap and what the certificate rests on, as
 * LaTeX to `\input`. Tables are plain `tabular`, or `game` of the package sgame.
 */

import { latexNumber, latexText } from '../../../src/formats/text/latex-text.js';
import type { Entry } from '../games/payoff-entry.js';
import type { Summary, SummaryFigure, SummaryTable } from './analysis-summary.js';
import { latexTable } from './latex-prose.js';

/** How payoff tables are set. */
type LatexTables = 'tabular' | 'sgame';

const SYMBOLS: Readonly<Record<SummaryFigure['symbol'], string>> = {
  'W*': '$W^{*}$',
  V_L: '$V_{L}$',
  Γ_L: '$\\Gamma_{L}$',
  'λ*(E)': '$\\lambda^{*}(E)$',
  'λ*_L': '$\\lambda^{*}_{L}$',
};

/** LaTeX to input, without a line break at its end. */
export function latexAnalysis(summary: Summary, tables: LatexTables): string {
  const { title, order, terms, missing, figures, temptations, temptationsLeft, why, argument } = summary;
  const packages = tables === 'sgame' ? ['\\usepackage[T1]{fontenc}', '\\usepackage{sgame}'] : ['\\usepackage[T1]{fontenc}'];
  const claims = argument.filter(({ lines }) => lines.length > 0);
  return [
    `% Written by lacuna analyze --${tables === 'sgame' ? 'sgame' : 'latex'}; the preamble needs ${packages.join(' ')}`,
    '\\begin{table}[htbp]',
    '\\centering',
    summary.tables.map((table) => captioned(table, tables === 'sgame' ? sgame(table) : tabular(table))).join('\n\\par\\medskip\n'),
    `\\caption{${latexText(title)}: payoffs ${latexText(order)}${legend(summary)}.${missing === '' ? '' : ` ${latexText(missing)}`}}`,
    '\\end{table}',
    '',
    `\\noindent Among ${latexText(terms)}:`,
    '\\begin{itemize}',
    ...figures.map(({ symbol, words }) => `  \\item ${SYMBOLS[symbol]} is ${latexText(words)}.`),
    '\\end{itemize}',
    ...(why === '' ? [] : ['', `\\noindent ${latexText(why)}`]),
    ...(temptations.length === 0
      ? []
      : [
          '',
          '\\begin{center}\\footnotesize',
          latexTable(
            ['tempted at', 'who', 'by', 'gain', 'loss', 'ratio', 'seen'],
            temptations.map(([at, who, by, gain, loss, ratio, seen]) => [
              ...[at, who, by].map(latexText),
              ...[gain, loss, ratio].map((number) => `$${number === '∞' ? '\\infty' : latexNumber(number)}$`),
              seen,
            ]),
          ),
          ...(temptationsLeft === 0 ? [] : ['', `and ${temptationsLeft} more`]),
          '\\end{center}',
        ]),
    ...(claims.length === 0
      ? []
      : [
          '',
          '\\noindent What this rests on:',
          '\\begin{itemize}',
          ...claims.flatMap(({ claim, lines }) => lines.map((line) => `  \\item[${latexText(claim)}] ${latexText(line)}`)),
          '\\end{itemize}',
        ]),
  ].join('\n');
}

const captioned = ({ caption }: SummaryTable, set: string): string =>
  caption === '' ? set : `\\emph{${latexText(caption)}}\\par\\nopagebreak\\smallskip\n${set}`;

/** What the marks mean, in the words of the caption. */
function legend({ marked }: Summary): string {
  const words = [
    ...(marked.best ? ['best responses underlined'] : []),
    ...(marked.firstBest ? ['first bests starred'] : []),
    ...(marked.equilibrium ? ['equilibria without contract in brackets'] : []),
    ...(marked.cells ? ['cells of the language raised'] : []),
  ];
  return words.length === 0 ? '' : `; ${words.join(', ')}`;
}

const tabular = ({ agents, columns, rows }: SummaryTable): string =>
  latexTable(
    [agents === null ? '' : `${latexText(agents[0])} $\\backslash$ ${latexText(agents[1])}`, ...columns.map(latexText)],
    rows.map(({ name, entries }) => [latexText(name), ...entries.map(entry)]),
  );

/** The package sgame, of Osborne; the number of rows and columns, and the names of the players. */
function sgame({ agents, columns, rows }: SummaryTable): string {
  const players = agents === null ? '' : agents.map((agent) => `[${latexText(agent)}]`).join('');
  return [
    `\\begin{game}{${rows.length}}{${columns.length}}${players}`,
    `${['', ...columns.map(latexText)].join(' & ')} \\\\`,
    rows.map(({ name, entries }) => [latexText(name), ...entries.map(entry)].join(' & ')).join(' \\\\\n'),
    '\\end{game}',
  ].join('\n');
}

/** An entry: a star before a first best, best responses underlined, brackets around an equilibrium, the cell raised. */
function entry({ payoffs, firstBest, equilibrium, mark }: Entry): string {
  const figures = payoffs.map((payoff) => {
    const number = latexNumber(payoff.slice(0, -1));
    return payoff.endsWith('*') ? `\\underline{${number}}` : number;
  });
  const tuple = figures.join(',\\,');
  const framed = equilibrium ? `[\\,${tuple}\\,]` : tuple;
  return `$${firstBest ? '{\\star}\\;' : ''}${framed}$${mark === '' ? '' : `\\textsuperscript{${latexText(mark)}}`}`;
}
