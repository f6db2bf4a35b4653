/**
 * # Payoff tables
 *
 * A matrix of the last two agents for each contingency and each combination of the others. In an entry stand the payoffs in the order of
 * the agents, a `*` behind each that is a best response, `◆` before a first best, brackets around an equilibrium, and the cell of the
 * language: all of it visible without colour.
 */

import { cellMark, hasMarks } from '../../../src/contract/language/cell-mark.js';
import type { Analysis } from '../../../src/formats/analysis/analysis.js';
import { actionIn } from '../../../src/game/profile.js';
import { columns, indented, padded, paragraph, type Sheet, table, titleWidth, wrapped } from '../layout/layout.js';
import { type Extract, extract, type Slice } from '../layout/table-extract.js';
import { numberText } from './outcome-words.js';
import { type Entry, entries, MOST_AGENTS } from './payoff-entry.js';

/** The names of agents over the rows are broken into lines rather than take more. */
const LONGEST_CORNER = 20;

/** The tables of an analysis with their legend. */
export function payoffTables(sheet: Sheet, analysis: Analysis): string[] {
  const { environment: of } = analysis;
  const part = extract(analysis);
  const entryAt = entries(analysis);
  const seen = { firstBest: false, equilibrium: false, best: false };
  const lines = part.slices.flatMap((slice) => {
    const grid = (part.rows ?? [0]).map((row) =>
      part.columns.map((column) =>
        entryAt(slice.contingency, slice.base + (part.rows === null ? 0 : row * of.strides[of.agents.length - 2]) + column),
      ),
    );
    for (const entry of grid.flat()) {
      seen.firstBest ||= entry.firstBest;
      seen.equilibrium ||= entry.equilibrium;
      seen.best ||= entry.payoffs.some((payoff) => payoff.endsWith('*'));
    }
    return [...sliceTitle(sheet, analysis, slice), ...matrix(sheet, analysis, part, grid), ''];
  });
  const legend = [
    seen.firstBest ? '◆ first best' : '',
    seen.best ? '* best response' : '',
    seen.equilibrium ? '[ ] equilibrium without contract' : '',
    hasMarks(analysis.language) ? `${marksLegend(analysis)}` : '',
  ].filter((text) => text !== '');
  const missing = missingWords(analysis, part);
  const leftOut = missing === '' ? [] : paragraph(sheet, '  ', missing);
  return [...lines, ...leftOut, ...paragraph(sheet, '  ', legend.join(' · ')).map(sheet.colors.dim)];
}

/** What the end of an entry says. */
const marksLegend = ({ language }: Analysis): string =>
  language.labels === undefined ? `${cellMark(language, 0)}–${cellMark(language, language.count - 1)} cells` : 'last, the cell';

/** The contingency, where there are several, and what the agents before the last two do. */
function sliceTitle(sheet: Sheet, { environment: of }: Analysis, { contingency, base }: Slice): string[] {
  const when = of.contingencies.length === 1 ? [] : [`${of.contingencies[contingency]} (probability ${numberText(of.prior[contingency])})`];
  const others = of.agents.slice(0, -2).map((agent, i) => `${agent}: ${of.actions[i][actionIn(of, base, i)]}`);
  const title = [
    ...when,
    ...(others.length === 0 ? [] : [others.slice(0, MOST_AGENTS).join(', ') + (others.length > MOST_AGENTS ? ', …' : '')]),
  ];
  return title.length === 0 ? [] : wrapped(title.join(' · '), sheet.width - 2).map((line) => `  ${sheet.colors.underline(line)}`);
}

/** A matrix in as many bands of columns as the width asks for. */
function matrix(
  sheet: Sheet,
  { environment: of }: Analysis,
  { rows, columns: shown }: Extract,
  grid: readonly (readonly Entry[])[],
): string[] {
  const names = of.actions.slice(-2);
  const [rowNames, columnNames] = rows === null ? [['payoff'], names[0]] : [rows.map((row) => names[0][row]), names[1]];
  const corner = rows === null ? '' : of.agents.slice(-2).join(' \\ ');
  const set = shown.map((_, k) =>
    setColumn(
      sheet,
      grid.map((entriesOfRow) => entriesOfRow[k]),
    ),
  );
  const heads = shown.map((column) => columnNames[column]);
  const rowWidth = Math.max(titleWidth(corner, LONGEST_CORNER), ...rowNames.map((name) => titleWidth(name)));
  const lines: string[] = [];
  for (let start = 0; start < shown.length; ) {
    let [end, used] = [start, 2 + rowWidth];
    while (end < shown.length) {
      used += 3 + Math.max(titleWidth(heads[end]), columns(set[end][0]));
      if (used > sheet.width && end > start) break;
      end += 1;
    }
    const band = (cells: readonly string[]) => cells.slice(start, end);
    const body = rowNames.map((name, r) => [name, ...band(set.map((column) => column[r]))]);
    lines.push(...(start > 0 ? [''] : []), ...table(sheet, `<${'='.repeat(end - start)}`, [corner, ...band(heads)], body));
    start = end;
  }
  return lines;
}

/** The entries of a column, set so that payoffs and marks stand below each other. */
function setColumn({ colors }: Sheet, entries: readonly Entry[]): string[] {
  const widths = entries[0].payoffs.map((_, i) => entries.reduce((most, { payoffs }) => Math.max(most, columns(payoffs[i])), 0));
  const hasFirstBest = entries.some(({ firstBest }) => firstBest);
  const hasEquilibrium = entries.some(({ equilibrium }) => equilibrium);
  const markWidth = entries.reduce((most, { mark }) => Math.max(most, columns(mark)), 0);
  return entries.map(({ payoffs, firstBest, equilibrium, mark }) => {
    const diamond = hasFirstBest ? (firstBest ? '◆' : ' ') : '';
    const [open, close] = equilibrium ? ['[', ']'] : hasEquilibrium ? [' ', ' '] : [hasFirstBest ? ' ' : '', ''];
    const figures = `${diamond}${open}${payoffs.map((payoff, i) => indented(payoff, widths[i])).join(' ')}${close}`;
    const [text, blanks] = [figures.trimEnd(), ' '.repeat(figures.length - figures.trimEnd().length)];
    const colored = (firstBest ? colors.green(text) : equilibrium ? colors.yellow(text) : text) + blanks;
    return markWidth === 0 ? colored : `${colored} ${padded(colors.dim(mark), markWidth)}`;
  });
}

/** What is not shown, in numbers; empty where all is. */
export function missingWords({ environment: of }: Analysis, { slices, sliceCount, rows, columns: shown }: Extract): string {
  const last = of.agents.length - 1;
  const actions = (shownCount: number, agent: number) =>
    shownCount < of.actions[agent].length ? [`${shownCount} of ${of.actions[agent].length} actions of ${of.agents[agent]}`] : [];
  const missing = [
    ...(slices.length < sliceCount ? [`${slices.length} of ${sliceCount} tables`] : []),
    ...(rows === null ? [] : actions(rows.length, last - 1)),
    ...actions(shown.length, last),
    ...(of.agents.length > MOST_AGENTS ? [`the payoffs of ${MOST_AGENTS} of ${of.agents.length} agents`] : []),
  ];
  if (missing.length === 0) return '';
  return `Not all is shown: ${missing.join(', ')}; those of first bests, equilibria and the mechanism come first.`;
}
