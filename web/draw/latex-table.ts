/**
 * # Payoff tables in LaTeX
 *
 * A plain `tabular` for each contingency and each combination of the agents before the last two, with the marks of `lacuna analyze --latex`: best responses
 * underlined, first bests starred, and the cell of the language raised. It takes `\usepackage[T1]{fontenc}` and nothing else.
 */
import { cellMark } from '../../src/contract/language/cell-mark.js';
import type { Language } from '../../src/contract/language/language.js';
import { format } from '../../src/exact/rational.js';
import { latexNumber, latexText } from '../../src/formats/text/latex-text.js';
import { bestResponses } from '../../src/game/best-response.js';
import type { Environment } from '../../src/game/environment.js';
import { actionIn } from '../../src/game/profile.js';

/** The tables, one after the other. */
export function latexTables(of: Environment, language: Language): string {
  const single = of.agents.length === 1;
  const [row, column] = [of.agents.length - 2, of.agents.length - 1];
  const perTable = of.actions.slice(-2).reduce((product, { length }) => product * length, 1);
  const isBest = bestResponses(of);
  const entry = (w: number, profile: number): string => {
    const payoffs = of.payoffs[w][profile].map((payoff, agent) =>
      isBest(w, profile, agent) ? `\\underline{${latexNumber(format(payoff))}}` : latexNumber(format(payoff)),
    );
    const mark = language.count === 1 ? '' : `\\textsuperscript{${latexText(cellMark(language, language.cells[w][profile]))}}`;
    return `$${of.best[w].includes(profile) ? '{\\star}\\;' : ''}${payoffs.join(',\\,')}$${mark}`;
  };
  const rows = single ? [0] : [...of.actions[row].keys()];
  return of.contingencies
    .flatMap((name, w) =>
      Array.from({ length: of.profileCount / perTable }, (_, k) => {
        const base = k * perTable;
        const others = of.agents.slice(0, -2).map((agent, i) => `${agent}: ${of.actions[i][actionIn(of, base, i)]}`);
        const caption = [...(of.contingencies.length > 1 ? [name] : []), ...others].join(', ');
        const head = [
          ...(single ? [] : [`${latexText(of.agents[row])} $\\backslash$ ${latexText(of.agents[column])}`]),
          ...of.actions[column].map(latexText),
        ];
        const body = rows.map((r) =>
          [
            ...(single ? [] : [latexText(of.actions[row][r])]),
            ...of.actions[column].map((_, c) => entry(w, base + (single ? 0 : r * of.strides[row]) + c)),
          ].join(' & '),
        );
        return [
          ...(caption === '' ? [] : [`\\noindent ${latexText(caption)}\\par\\smallskip`]),
          `\\begin{tabular}{${single ? '' : 'r|'}${'c'.repeat(of.actions[column].length)}}`,
          `${head.join(' & ')} \\\\ \\hline`,
          ...body.map((line) => `${line} \\\\`),
          '\\end{tabular}',
          '',
        ].join('\n');
      }),
    )
    .join('\n');
}
