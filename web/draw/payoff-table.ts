/**
 * # Payoff tables
 *
 * A matrix of the last two agents for each contingency and each combination of the others. In an entry stand the payoffs in the order of the
 * agents, best responses underlined, ◆ at a first best, E at an equilibrium without contract, ✓ where the contract leads; the ground is
 * painted by the cell of the language, with its mark in the corner. Nothing is said by colour alone, and all of it is in words for those who
 * hear the page.
 */
import { cellMark, hasMarks } from '../../src/contract/language/cell-mark.js';
import type { Language } from '../../src/contract/language/language.js';
import type { Choice } from '../../src/contract/language/setting.js';
import { bestResponses } from '../../src/game/best-response.js';
import { type Environment, firstBests } from '../../src/game/environment.js';
import { selfishEquilibria } from '../../src/game/equilibrium.js';
import { actionIn, type Profile } from '../../src/game/profile.js';
import { cellClasses } from './cell-look.js';
import { html, joined, type Markup, type Part } from './markup.js';
import { numberMarkup } from './number.js';

/** What a table shows. */
export interface Tabled {
  readonly environment: Environment;
  /** Left out, or complete without labels, nothing is painted unless it is to be painted on. */
  readonly language?: Language;
  /** What a contract leads to, by contingency. */
  readonly choice?: Choice;
  /** Whether every language is painted, as on a page where it can be changed. */
  readonly paintAll?: boolean;
  /** The look of each cell, where it is to stay while cells come and go; its number otherwise. */
  readonly looks?: readonly number[];
}

/** Rows, columns, tables and payoffs of an entry that are drawn at most. */
const MOST = { actions: 24, tables: 24, entries: 1000, agents: 8 } as const;

/** The tables of a game with their legend. */
export function payoffTables(tabled: Tabled): Markup {
  const { environment: of } = tabled;
  const [rows, columns] = of.agents.length === 1 ? [[0], shown(of, 0)] : [shown(of, of.agents.length - 2), shown(of, of.agents.length - 1)];
  const perTable = of.actions.slice(-2).reduce((product, { length }) => product * length, 1);
  const combinations = of.profileCount / perTable;
  const all = of.contingencies.length * combinations;
  const most = Math.max(1, Math.min(MOST.tables, Math.floor(MOST.entries / (rows.length * columns.length))));
  const entry = entries(tabled);
  const tables = Array.from({ length: Math.min(all, most) }, (_, k) =>
    table(tabled, Math.floor(k / combinations), (k % combinations) * perTable, rows, columns, entry),
  );
  return html`<div class="payoff-tables">${tables}</div>${legend(tabled)}${leftOut(of, rows.length, columns.length, tables.length, all)}`;
}

const shown = (of: Environment, agent: number): number[] => [...of.actions[agent].keys()].slice(0, MOST.actions);

/** One matrix, in which the agents before the last two do what they do in the profile `base`. */
function table(
  { environment: of }: Tabled,
  w: number,
  base: Profile,
  rows: readonly number[],
  columns: readonly number[],
  entry: (w: number, profile: Profile) => Markup,
): Markup {
  const single = of.agents.length === 1;
  const [rowAgent, columnAgent] = [of.agents.length - 2, of.agents.length - 1];
  const when =
    of.contingencies.length === 1
      ? null
      : html`<span class="when">${of.contingencies[w]}</span> <span class="quiet">with probability</span> ${numberMarkup(of.prior[w])}`;
  const others = of.agents.slice(0, -2).map((agent, i) => html`<span class="who">${agent}</span>: ${of.actions[i][actionIn(of, base, i)]}`);
  const caption = joined([...(when === null ? [] : [when]), ...others], ' · ');
  const body = rows.map(
    (row) =>
      html`<tr>${single ? null : html`<th scope="row">${of.actions[rowAgent][row]}</th>`}${columns.map((column) =>
        entry(w, base + (single ? 0 : row * of.strides[rowAgent]) + column),
      )}</tr>`,
  );
  return html`<div class="payoff-frame"><table class="payoffs">${when === null && others.length === 0 ? html`<caption class="unseen">Payoffs</caption>` : html`<caption>${caption}</caption>`}<thead><tr>${
    single
      ? null
      : html`<th class="corner" scope="col"><span class="who row-agent">${of.agents[rowAgent]}</span><span class="who column-agent">${of.agents[columnAgent]}</span></th>`
  }${columns.map((column) => html`<th scope="col">${of.actions[columnAgent][column]}</th>`)}</tr></thead><tbody>${body}</tbody></table></div>`;
}

/** The entries: every set of profiles is looked up once for all of them. */
function entries(tabled: Tabled): (w: number, profile: Profile) => Markup {
  const { environment: of, language, choice, looks } = tabled;
  const isBest = bestResponses(of);
  const firstBest = of.contingencies.map((_, w) => new Set(firstBests(of, w)));
  const stable = of.contingencies.map((_, w) => new Set(selfishEquilibria(of, w)));
  const painted = isPainted(tabled);
  return (w, profile) => {
    const payoffs = of.payoffs[w][profile].slice(0, MOST.agents).map((payoff, agent) => {
      const best = isBest(w, profile, agent);
      return html`<span class="payoff${best ? ' best' : ''}" data-agent="${agent}">${numberMarkup(payoff)}${best && html`<span class="unseen"> best response</span>`}</span>`;
    });
    const marks: Part[] = [
      firstBest[w].has(profile) &&
        html`<span class="mark first-best" title="first best"><span aria-hidden="true">◆</span><span class="unseen">, first best</span></span>`,
      stable[w].has(profile) &&
        html`<span class="mark equilibrium" title="equilibrium without contract"><span aria-hidden="true">E</span><span class="unseen">, equilibrium without contract</span></span>`,
      choice?.[w] === profile &&
        html`<span class="mark chosen" title="where the contract leads"><span aria-hidden="true">✓</span><span class="unseen">, where the contract leads</span></span>`,
    ];
    const cell = painted && language !== undefined ? language.cells[w][profile] : null;
    const mark =
      cell === null || language === undefined
        ? null
        : html`<span class="cell-mark"><span class="unseen">, cell </span>${cellMark(language, cell)}</span>`;
    const classes = `outcome${firstBest[w].has(profile) ? ' is-first-best' : ''}${stable[w].has(profile) ? ' is-equilibrium' : ''}${cell === null ? '' : ` ${cellClasses(looks?.[cell] ?? cell)}`}`;
    return html`<td class="${classes}" data-w="${w}" data-profile="${profile}"><span class="values">${joined(payoffs, html`<span class="comma">, </span>`)}${of.agents.length > MOST.agents && ', …'}</span><span class="marks">${marks}</span>${mark}</td>`;
  };
}

const isPainted = ({ language, paintAll }: Tabled): boolean => language !== undefined && (paintAll === true || hasMarks(language));

/** What the marks mean; only those that occur. */
function legend(tabled: Tabled): Markup {
  const { environment: of, choice } = tabled;
  const hasEquilibrium = of.contingencies.some((_, w) => selfishEquilibria(of, w).length > 0);
  const items = [
    html`<li><span class="mark first-best">◆</span> first best</li>`,
    hasEquilibrium && html`<li><span class="mark equilibrium">E</span> equilibrium without contract</li>`,
    choice !== undefined && html`<li><span class="mark chosen">✓</span> where the contract leads</li>`,
    html`<li><span class="payoff best">1</span> best response</li>`,
    isPainted(tabled) && html`<li><span class="cell-mark">a</span> colour, hatching and letter: what the court cannot tell apart</li>`,
  ];
  return html`<ul class="legend" aria-label="What the marks mean">${items}</ul>`;
}

/** What is not drawn, in numbers. */
function leftOut(of: Environment, rows: number, columns: number, tables: number, all: number): Markup | null {
  const last = of.agents.length - 1;
  const missing = [
    ...(tables < all ? [`${tables} of ${all} tables`] : []),
    ...(last > 0 && rows < of.actions[last - 1].length
      ? [`${rows} of ${of.actions[last - 1].length} actions of ${of.agents[last - 1]}`]
      : []),
    ...(columns < of.actions[last].length ? [`${columns} of ${of.actions[last].length} actions of ${of.agents[last]}`] : []),
    ...(of.agents.length > MOST.agents ? [`the payoffs of ${MOST.agents} of ${of.agents.length} agents`] : []),
  ];
  return missing.length === 0 ? null : html`<p class="quiet">Not all is shown: ${missing.join(', ')}.</p>`;
}
