/**
 * # The live page
 *
 * Holds the draft, hands every edit to the history, draws the tables at once and asks the worker for the rest. The address keeps the game, so
 * that a link, a reload and the browser's own history lead back to it.
 */
import { LacunaError } from '../../../src/exact/error.js';
import { readEnvironment } from '../../../src/formats/games/game-file.js';
import { html, joined } from '../../draw/markup.js';
import { payoffTables } from '../../draw/payoff-table.js';
import { commandOf } from '../command.js';
import { type Draft, draftOf, textOf } from '../draft.js';
import { type Edit, edited } from '../edit.js';
import { draftFrom, LIVE_LIMITS, linkOf } from '../link.js';
import { answers } from './answers.js';
import { appearance } from './appearance.js';
import { asker } from './asker.js';
import { brushes } from './brushes.js';
import { element } from './elements.js';
import { type History, history } from './history.js';
import { openers } from './openers.js';
import { fileName } from './save.js';
import { savers } from './savers.js';
import { type StartData, startData } from './start-data.js';
import { tableEditor } from './table-editor.js';
import { terms } from './terms.js';
import { undoing } from './undoing.js';

/** Starts the page, unless it holds nothing that can be edited. */
export function start(): void {
  const data = startData(element('data', HTMLScriptElement).textContent ?? 'null');
  appearance();
  if (data !== null) live(data);
}

const game = (draft: Draft) => readEnvironment(textOf(draft), { limits: LIVE_LIMITS });

function live(data: StartData): void {
  const error = element('error', HTMLParagraphElement);
  const original = draftOf(readEnvironment(data.text, { limits: LIVE_LIMITS }), data.terms);
  const drafts: History = history(fromAddress() ?? original);
  const now = drafts.now;
  let identity = 0;
  let choice: readonly number[] | null = null;
  let untouched = true;
  const table = element('table', HTMLDivElement);

  function fromAddress(): Draft | null {
    try {
      const fragment = location.hash.slice(1);
      const example = new URLSearchParams(fragment).get('example');
      const found = data.examples.find(({ name }) => name === example);
      return found === undefined ? draftFrom(fragment) : draftOf(readEnvironment(found.text, { limits: LIVE_LIMITS }));
    } catch (problem) {
      complain(problem, 'the address');
      return null;
    }
  }

  function complain(problem: unknown, place?: string): void {
    if (!(problem instanceof LacunaError)) throw problem;
    error.textContent = place === undefined ? problem.message : `${place}: ${problem.message}`;
  }

  function apply(edit: Edit, gesture?: string): boolean {
    try {
      const before = now();
      const after = edited(before, edit);
      error.textContent = '';
      if (JSON.stringify(after) === JSON.stringify(before)) return true;
      game(after);
      drafts.push(after, gesture);
      untouched = false;
      refresh();
      return true;
    } catch (problem) {
      complain(problem);
      return false;
    }
  }

  const editing = { now, apply };
  const brush = brushes(editing);
  const showTerms = terms(editing);
  const showUndo = undoing(drafts, () => {
    untouched = false;
    error.textContent = '';
    refresh();
  });

  const editor = tableEditor(table, {
    mode: () => (document.querySelector<HTMLInputElement>('input[name="mode"]:checked')?.value === 'payoffs' ? 'payoffs' : 'paint'),
    paint: (outcomes) => {
      const before = new Set(now().palette);
      const label = brush.chosen();
      apply({ kind: 'paint', outcomes, label });
      // A new cell was made once: what is painted next goes into it.
      if (label === null) {
        brush.choose(now().palette.find((one) => one !== null && !before.has(one)) ?? null);
        brush.show();
      }
    },
    agents: () => now().agents,
    payoff: ([w, profile], agent) => now().payoffs[w][profile][agent],
    setPayoffs: (outcome, values) => {
      const gesture = `payoffs ${outcome.join(' ')} ${identity}`;
      if (!values.every((value, agent) => apply({ kind: 'payoff', outcome, agent, value }, gesture))) return false;
      drawTable();
      return true;
    },
  });

  function drawTable(): void {
    const { palette, contingencies } = now();
    const { environment, language } = game(now());
    const focused =
      document.activeElement instanceof HTMLElement &&
      table.contains(document.activeElement) &&
      document.activeElement.matches('td.outcome');
    table.innerHTML = payoffTables({
      environment,
      language,
      paintAll: true,
      looks: (language.labels ?? []).map((label) => Math.max(0, palette.indexOf(label))),
      ...(choice === null || choice.length !== contingencies.length ? {} : { choice }),
    }).markup;
    editor();
    if (focused) table.querySelector<HTMLElement>('td.outcome[tabindex="0"]')?.focus();
  }

  const answered = answers((led) => {
    choice = led;
    if (table.querySelector('.cell-editor') === null) drawTable();
  });
  const ask = asker(element('program', HTMLScriptElement).textContent ?? '', (answer) => {
    if (answer.id === identity) answered.show(answer);
  });

  /** Everything that follows from the draft. */
  function refresh(): void {
    const draft = now();
    identity += 1;
    choice = null;
    drawTable();
    brush.show();
    showTerms(game(draft).environment);
    showUndo();
    element('title', HTMLHeadingElement).textContent = draft.title ?? 'A game of yours';
    element('subtitle', HTMLParagraphElement).innerHTML =
      html`${joined(draft.agents, ', ')} · ${draft.actions.map(({ length }) => length).join(' × ')} actions · ${
        draft.contingencies.length === 1 ? 'one contingency' : `${draft.contingencies.length} contingencies`
      }`.markup;
    element('command', HTMLInputElement).value = commandOf(draft, `${fileName(draft.title)}.game.json`);
    if (!untouched) {
      const link = linkOf(draft);
      window.history.replaceState(null, '', link === '' ? location.pathname : `#${link}`);
    }
    // Drawings are as large as the text around them: on a large screen both are.
    const scale = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
    const width = Math.round(Math.max(300, Math.min(1400, element('panel-bars', HTMLDivElement).clientWidth / scale)));
    answered.begin();
    const { mechanismClass, liability, weight, palette } = draft;
    ask({ id: identity, text: textOf(draft), mechanismClass, liability, weight, width, palette });
  }

  savers(now);
  const load = (draft: Draft) => {
    drafts.push(draft);
    brush.choose(null);
    refresh();
  };
  window.addEventListener('hashchange', () => {
    const draft = fromAddress();
    if (draft === null) return;
    error.textContent = '';
    untouched = true;
    load(draft);
  });
  openers(data, (text) => {
    try {
      error.textContent = '';
      untouched = false;
      load(draftOf(readEnvironment(text, { limits: LIVE_LIMITS })));
    } catch (problem) {
      complain(problem, 'the file');
    }
  });
  let width = window.innerWidth;
  window.addEventListener('resize', () => {
    if (Math.abs(window.innerWidth - width) < 40) return;
    width = window.innerWidth;
    refresh();
  });
  document.documentElement.dataset.live = 'yes';
  brush.choose(now().palette[0]);
  refresh();
}
