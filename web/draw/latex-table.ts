/**
 * # Payoff tables in LaTeX
 *
 * A plain `tabular` for each contingency and each combination of the agents before the last two: best responses underlined, first bests in
 * bold, and the cell of the language as an index.
 */
import { cellMark } from '../../src/contract/language/cell-mark.js';
import type { Language } from '../../src/contract/language/language.js';
import { denominator, isInteger, isNegative, numerator, type Rational } from '../../src/exact/rational.js';
import { bestResponses } from '../../src/game/best-response.js';
import type { Environment } from '../../src/game/environment.js';
import { actionIn } from '../../src/game/profile.js';

const COMMANDS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '"': '\\textquotedbl{}',
};

const text = (name: string): string => name.replace(/[\\~^<>|"{}$&#_%]/g, (c) => COMMANDS[c] ?? `\\${c}`);

function number(value: Rational): string {
  if (isInteger(value)) return `${numerator(value)}`;
  const top = numerator(value);
  return `${isNegative(value) ? '-' : ''}\\frac{${top < 0n ? -top : top}}{${denominator(value)}}`;
}

/** The tables, one after the other. */
export function latexTables(of: Environment, language: Language): string {
  const single = of.agents.length === 1;
  const [row, column] = [of.agents.length - 2, of.agents.length - 1];
  const perTable = of.actions.slice(-2).reduce((product, { length }) => product * length, 1);
  const isBest = bestResponses(of);
  const entry = (w: number, profile: number): string => {
    const payoffs = of.payoffs[w][profile].map((payoff, agent) =>
      isBest(w, profile, agent) ? `\\underline{${number(payoff)}}` : number(payoff),
    );
    const all = payoffs.join(',\\, ');
    const mark = language.count === 1 ? '' : `_{\\;\\text{${text(cellMark(language, language.cells[w][profile]))}}}`;
    return `$${of.best[w].includes(profile) ? `\\boldsymbol{${all}}` : all}${mark}$`;
  };
  const rows = single ? [0] : [...of.actions[row].keys()];
  return of.contingencies
    .flatMap((name, w) =>
      Array.from({ length: of.profileCount / perTable }, (_, k) => {
        const base = k * perTable;
        const others = of.agents.slice(0, -2).map((agent, i) => `${agent}: ${of.actions[i][actionIn(of, base, i)]}`);
        const caption = [...(of.contingencies.length > 1 ? [name] : []), ...others].join(', ');
        const head = [...(single ? [] : [`${text(of.agents[row])} / ${text(of.agents[column])}`]), ...of.actions[column].map(text)];
        const body = rows.map((r) =>
          [
            ...(single ? [] : [text(of.actions[row][r])]),
            ...of.actions[column].map((_, c) => entry(w, base + (single ? 0 : r * of.strides[row]) + c)),
          ].join(' & '),
        );
        return [
          ...(caption === '' ? [] : [`\\noindent ${text(caption)}\\par\\smallskip`]),
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
