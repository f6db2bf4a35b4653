/**
 * # The best contract, written out
 *
 * Where it leads at every contingency, and what it pays on every cell that is on the path or pays something.
 */
import type { Language } from '../../src/contract/language/language.js';
import { transferTo } from '../../src/contract/language/setting.js';
import { isPositive, isZero } from '../../src/exact/rational.js';
import type { MechanismFindings } from '../../src/formats/analysis/analysis.js';
import { listedCells } from '../../src/formats/analysis/analysis-line.js';
import { placeText } from '../../src/formats/analysis/obstacle-words.js';
import type { Environment } from '../../src/game/environment.js';
import { cellChip } from '../draw/cell-look.js';
import { html, joined, type Markup, type Part } from '../draw/markup.js';
import { numberMarkup } from '../draw/number.js';

const MOST = { cells: 60, outcomes: 6, contingencies: 12 } as const;

/** Where the contract leads. */
export const choiceMarkup = (of: Environment, choice: readonly number[]): Part => {
  const places = choice.slice(0, MOST.contingencies).map((profile, w) => html`<span class="profile">${placeText(of, w, profile)}</span>`);
  return [joined(places, '; '), choice.length > places.length && ` and ${choice.length - places.length} more`];
};

/** The contract with its transfers. */
export function contract({ setting, best }: MechanismFindings, looks?: readonly number[]): Markup {
  const { environment: of, language } = setting;
  if (best.status === 'undefined') return html`<p>No mechanism of this class has a pure equilibrium at every contingency.</p>`;
  if (best.pair === null) return html`<p>No contract with an equilibrium was found yet.</p>`;
  const { pair } = best;
  const at = best.status === 'attained' ? 'mechanism' : 'incomplete.mechanism.best';
  const leads =
    best.status === 'attained'
      ? html`The contract leads to ${choiceMarkup(of, pair.choice)}.`
      : html`The best contract found so far leads to ${choiceMarkup(of, pair.choice)}, which is worth ${numberMarkup(pair.value, `${at}.welfare`)}; no contract is worth more than ${numberMarkup(best.atMost, 'incomplete.mechanism.atMost')}.`;
  const listed = listedCells(language, pair.choice, pair.transfers);
  const onPath = new Set(pair.choice.map((profile, w) => language.cells[w][profile]));
  const rows = listed.map((cell, k): [boolean, Markup] => {
    const paid = of.agents.map((_, agent) => transferTo(pair.transfers, cell, agent));
    return [
      onPath.has(cell),
      html`<tr><th scope="row">${cellChip(language, cell, looks?.[cell])}${onPath.has(cell) && html` <span class="quiet">on the path</span>`}</th><td class="text">${outcomesOf(of, language, cell)}</td>${paid.map(
        (t, agent) =>
          html`<td class="figure-cell">${isZero(t) ? html`<span class="number quiet" data-exact="0" data-figure="${at}.transfers.${k}.paid.${agent}">0</span>` : numberMarkup(t, `${at}.transfers.${k}.paid.${agent}`)}</td>`,
      )}</tr>`,
    ];
  });
  const ordered = [...rows.filter(([path]) => path), ...rows.filter(([path]) => !path)].map(([, row]) => row);
  return html`<p>${leads}${isPositive(pair.burned) && html` On average ${numberMarkup(pair.burned, `${at}.burned`)} is burned, and counted as lost.`}</p><div class="scroll" tabindex="0" role="region" aria-label="Transfers by cell"><table class="list"><caption class="unseen">Transfers by cell</caption><thead><tr><th scope="col">cell</th><th scope="col">outcomes</th>${of.agents.map(
    (agent) => html`<th scope="col" class="figure-cell">${agent} receives</th>`,
  )}</tr></thead><tbody>${ordered.slice(0, MOST.cells)}</tbody></table></div>${ordered.length > MOST.cells && html`<p class="quiet">${ordered.length - MOST.cells} more cells are not listed.</p>`}${
    listed.length < language.count && html`<p class="quiet">On all other cells nothing is paid.</p>`
  }`;
}

/** The first outcomes of a cell. */
function outcomesOf(of: Environment, { cells }: Language, cell: number): Part {
  const all = cells.flatMap((row, w) => row.flatMap((own, profile) => (own === cell ? [placeText(of, w, profile)] : [])));
  const left = all.length - MOST.outcomes;
  return left > 1 ? `${all.slice(0, MOST.outcomes).join(', ')} and ${left} more` : all.join(', ');
}
