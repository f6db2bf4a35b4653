/**
 * # The live page
 *
 * Holds the draft, hands every edit to the history, draws the tables at once and asks the worker for the rest. The address keeps the game, so
 * that a link, a reload and the browser's own history lead back to it.
 */
import { LacunaError } from '../../../src/exact/error.js';
import { rational } from '../../../src/exact/rational.js';
import { readEnvironment } from '../../../src/formats/games/game-file.js';
import { selfishnessLevel } from '../../../src/prosocial/threshold.js';
import { cellChip } from '../../draw/cell-look.js';
import { html, joined } from '../../draw/markup.js';
import { payoffTables } from '../../draw/payoff-table.js';
import { phaseEnds } from '../../draw/phase-plot.js';
import { middleWeight } from '../../draw/weight-axis.js';
import { commandOf } from '../command.js';
import { type Draft, draftOf, textOf } from '../draft.js';
import { type Edit, edited } from '../edit.js';
import { draftFrom, LIVE_LIMITS, linkOf } from '../link.js';
import { PANELS, type Panel } from '../panels.js';
import type { Answer } from '../protocol.js';
import { appearance } from './appearance.js';
import { asker } from './asker.js';
import { element } from './elements.js';
import { type History, history } from './history.js';
import { openers } from './openers.js';
import { fileName } from './save.js';
import { savers } from './savers.js';
import { type StartData, startData } from './start-data.js';
import { tableEditor } from './table-editor.js';
import { stopOf, weightText } from './weight-slider.js';

/** Milliseconds before the page says that it is searching. */
const PATIENCE = 150;

/** Starts the page, unless it holds nothing that can be edited. */
export function start(): void {
  const data = startData(element('data', HTMLScriptElement).textContent ?? 'null');
  appearance();
  if (data !== null) live(data);
}

function live(data: StartData): void {
  const original = draftOf(readEnvironment(data.text, { limits: LIVE_LIMITS }), data.terms);
  const drafts: History = history(fromAddress(data) ?? original);
  /** The cell painted with; `null` for a new one. */
  let brush: string | null = null;
  let identity = 0;
  let choice: readonly number[] | null = null;
  let untouched = true;
  const table = element('table', HTMLDivElement);
  const error = element('error', HTMLParagraphElement);
  const status = element('status', HTMLDivElement);
  const working = element('working', HTMLProgressElement);
  const slider = element('weight-slider', HTMLInputElement);
  const weightField = element('weight', HTMLInputElement);
  const liability = element('liability', HTMLInputElement);
  const classes = element('class', HTMLSelectElement);
  const merge = element('merge', HTMLSelectElement);
  const nameField = element('name', HTMLInputElement);
  const [undo, redo] = [element('undo', HTMLButtonElement), element('redo', HTMLButtonElement)];
  let searching: ReturnType<typeof setTimeout> | undefined;

  const game = (draft: Draft) => readEnvironment(textOf(draft), { limits: LIVE_LIMITS });
  const ask = asker(element('program', HTMLScriptElement).textContent ?? '', told);

  function fromAddress(given: StartData): Draft | null {
    try {
      const fragment = location.hash.slice(1);
      const example = new URLSearchParams(fragment).get('example');
      const found = given.examples.find(({ name }) => name === example);
      return found === undefined ? draftFrom(fragment) : draftOf(readEnvironment(found.text, { limits: LIVE_LIMITS }));
    } catch (problem) {
      complain(problem, 'the address');
      return null;
    }
  }

  function complain(problem: unknown, place?: string): void {
    if (!(problem instanceof LacunaError)) throw problem;
    element('error', HTMLParagraphElement).textContent = place === undefined ? problem.message : `${place}: ${problem.message}`;
  }

  /** Applies an edit; returns whether it could be. */
  function apply(edit: Edit, gesture?: string): boolean {
    try {
      const before = drafts.now();
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

  function looks(draft: Draft, labels: readonly string[]): number[] {
    return labels.map((label) => Math.max(0, draft.palette.indexOf(label)));
  }

  const editor = tableEditor(table, {
    mode: () => (document.querySelector<HTMLInputElement>('input[name="mode"]:checked')?.value === 'payoffs' ? 'payoffs' : 'paint'),
    paint: (outcomes) => {
      const before = new Set(drafts.now().palette);
      apply({ kind: 'paint', outcomes, label: brush });
      // A new cell was made once: what is painted next goes into it.
      if (brush === null) {
        brush = drafts.now().palette.find((label) => label !== null && !before.has(label)) ?? null;
        brushes();
      }
    },
    agents: () => drafts.now().agents,
    payoff: ([w, profile], agent) => drafts.now().payoffs[w][profile][agent],
    setPayoffs: (outcome, values) => {
      const gesture = `payoffs ${outcome.join(' ')} ${identity}`;
      if (!values.every((value, agent) => apply({ kind: 'payoff', outcome, agent, value }, gesture))) return false;
      drawTable();
      return true;
    },
  });

  function drawTable(): void {
    const draft = drafts.now();
    const { environment, language } = game(draft);
    const focused =
      document.activeElement instanceof HTMLElement &&
      table.contains(document.activeElement) &&
      document.activeElement.matches('td.outcome');
    table.innerHTML = payoffTables({
      environment,
      language,
      paintAll: true,
      looks: looks(draft, language.labels ?? []),
      ...(choice === null || choice.length !== draft.contingencies.length ? {} : { choice }),
    }).markup;
    editor();
    if (focused) table.querySelector<HTMLElement>('td.outcome[tabindex="0"]')?.focus();
  }

  function brushes(): void {
    const draft = drafts.now();
    const labels = draft.palette.filter((label) => label !== null);
    if (brush !== null && !labels.includes(brush)) brush = labels[0] ?? null;
    const list = element('brush-list', HTMLDivElement);
    const had = list.contains(document.activeElement);
    list.innerHTML = html`${labels.map(
      (label) =>
        html`<label><input type="radio" name="brush" value="${label}"${label === brush && html` checked`}>${cellChip({ labels: [label] }, 0, draft.palette.indexOf(label))}</label>`,
    )}<label><input type="radio" name="brush" value="" data-new="yes"${brush === null && html` checked`}> a new cell</label>`.markup;
    if (had) list.querySelector<HTMLElement>('input:checked')?.focus();
    merge.innerHTML =
      html`<option value="">…</option>${labels.filter((label) => label !== brush).map((label) => html`<option>${label}</option>`)}`.markup;
    nameField.value = brush ?? '';
    for (const control of [merge, nameField, element('split', HTMLButtonElement)]) control.disabled = brush === null;
  }

  /** Everything that follows from the draft. */
  function refresh(): void {
    const draft = drafts.now();
    identity += 1;
    const { environment } = game(draft);
    choice = null;
    drawTable();
    brushes();
    classes.value = draft.mechanismClass;
    if (document.activeElement !== liability) liability.value = draft.liability ?? '';
    if (document.activeElement !== weightField) weightField.value = draft.weight ?? '';
    const ends = phaseEnds(environment);
    const middle = middleWeight(selfishnessLevel(environment), ends);
    if (document.activeElement !== slider)
      slider.value = draft.weight === null ? '0' : `${Math.round(stopOf(rational(draft.weight), middle))}`;
    slider.setAttribute('aria-valuetext', draft.weight === null ? 'no weight' : `λ = ${draft.weight}`);
    [undo.disabled, redo.disabled] = [!drafts.canUndo(), !drafts.canRedo()];
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
    document.documentElement.dataset.busy = 'yes';
    clearTimeout(searching);
    searching = setTimeout(() => {
      working.hidden = false;
      status.textContent = 'Searching …';
    }, PATIENCE);
    const { mechanismClass, liability: bound, weight, palette } = draft;
    ask({ id: identity, text: textOf(draft), mechanismClass, liability: bound, weight, width, palette });
  }

  function told(answer: Answer): void {
    if (answer.id !== identity) return;
    clearTimeout(searching);
    const ended = 'error' in answer || answer.ended;
    working.hidden = ended;
    if (ended) delete document.documentElement.dataset.busy;
    if ('error' in answer) {
      status.textContent = '';
      error.textContent = answer.error;
      return;
    }
    for (const panel of PANELS) {
      const place = element(`panel-${panel}`, HTMLDivElement);
      const markup = answer.panels[panel];
      if (shown.get(panel) !== markup) place.innerHTML = markup;
      shown.set(panel, markup);
    }
    const time = `${Math.round(answer.milliseconds)} ms`;
    status.textContent = answer.settled
      ? `Exact, found in ${time}`
      : answer.ended
        ? `Bounds, after ${time} of searching`
        : 'Searching: the bounds so far are exact';
    if (answer.choice !== null) {
      choice = answer.choice;
      if (table.querySelector('.cell-editor') === null) drawTable();
    }
    document.documentElement.dataset.answered = `${answer.id}`;
  }
  const shown = new Map<Panel, string>();

  element('brush-list', HTMLDivElement).addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    brush = target.dataset.new === 'yes' ? null : target.value;
    brushes();
  });
  element('split', HTMLButtonElement).addEventListener('click', () => brush !== null && apply({ kind: 'split', label: brush }));
  merge.addEventListener('change', () => {
    const into = merge.value;
    if (brush === null || into === '') return;
    const label = brush;
    brush = into;
    apply({ kind: 'merge', label, into });
  });
  nameField.addEventListener('change', () => {
    if (brush === null) return;
    const label = brush;
    brush = nameField.value.trim();
    if (!apply({ kind: 'rename', label, to: nameField.value })) brush = label;
    brushes();
  });
  element('empty', HTMLButtonElement).addEventListener('click', () => apply({ kind: 'language', to: 'empty' }));
  element('complete', HTMLButtonElement).addEventListener('click', () => apply({ kind: 'language', to: 'complete' }));
  classes.addEventListener('change', () => {
    const to = (['subsidy-free', 'balanced', 'unrestricted'] as const).find((known) => known === classes.value);
    if (to !== undefined) apply({ kind: 'class', to });
  });
  const typed = (field: HTMLInputElement, kind: 'liability' | 'weight') =>
    field.addEventListener('change', () => {
      const text = field.value.trim();
      field.setAttribute('aria-invalid', `${!apply({ kind, value: text === '' ? null : text })}`);
    });
  typed(liability, 'liability');
  typed(weightField, 'weight');
  slider.addEventListener('input', () => {
    const { environment } = game(drafts.now());
    const ends = phaseEnds(environment);
    const middle = middleWeight(selfishnessLevel(environment), ends);
    apply({ kind: 'weight', value: weightText(Number(slider.value), middle, ends) }, 'slider');
  });
  element('no-weight', HTMLButtonElement).addEventListener('click', () => apply({ kind: 'weight', value: null }));
  undo.addEventListener('click', () => drafts.undo() && back());
  redo.addEventListener('click', () => drafts.redo() && back());
  const back = () => {
    untouched = false;
    error.textContent = '';
    refresh();
  };
  document.addEventListener('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || (event.target instanceof HTMLInputElement && event.target.type === 'text')) return;
    const key = event.key.toLowerCase();
    if (key === 'z' && !event.shiftKey && drafts.undo()) back();
    else if ((key === 'y' || (key === 'z' && event.shiftKey)) && drafts.redo()) back();
    else return;
    event.preventDefault();
  });
  savers(() => drafts.now());
  const load = (draft: Draft) => {
    drafts.push(draft);
    brush = null;
    refresh();
  };
  window.addEventListener('hashchange', () => {
    const draft = fromAddress(data);
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
  brush = drafts.now().palette[0];
  refresh();
}
