/**
 * # Painting and editing in the payoff tables
 *
 * The tables are grids with one stop for the tab key, in which arrows move. In the one mode a click, a drag, space or enter paints cells with
 * the brush; in the other a click or enter opens the payoffs of an outcome for typing.
 */
import type { Outcome } from '../edit.js';

/** What the editor asks and tells. */
export interface TableHooks {
  readonly mode: () => 'paint' | 'payoffs';
  readonly paint: (outcomes: readonly Outcome[]) => void;
  readonly agents: () => readonly string[];
  readonly payoff: (outcome: Outcome, agent: number) => string;
  /** Whether all values were accepted. */
  readonly setPayoffs: (outcome: Outcome, values: readonly string[]) => boolean;
}

const cellsOf = (root: HTMLElement): HTMLTableCellElement[] => [...root.querySelectorAll<HTMLTableCellElement>('td.outcome')];

const outcomeOf = (cell: HTMLElement): Outcome => [Number(cell.dataset.w), Number(cell.dataset.profile)];

const cellAt = (target: EventTarget | null): HTMLTableCellElement | null =>
  target instanceof Element ? target.closest<HTMLTableCellElement>('td.outcome') : null;

/** Makes the tables inside an element editable; returns what to call after they were drawn anew. */
export function tableEditor(root: HTMLElement, hooks: TableHooks): () => void {
  let at = '0 0';
  let stroke: Map<string, Outcome> | null = null;
  const keyOf = (cell: HTMLElement) => outcomeOf(cell).join(' ');

  const arm = () => {
    for (const table of root.querySelectorAll('table.payoffs')) table.setAttribute('role', 'grid');
    const cells = cellsOf(root);
    if (!cells.some((cell) => keyOf(cell) === at) && cells.length > 0) at = keyOf(cells[0]);
    for (const cell of cells) cell.tabIndex = keyOf(cell) === at ? 0 : -1;
  };
  const focus = (cell: HTMLElement | undefined) => {
    if (cell === undefined) return;
    at = keyOf(cell);
    arm();
    cell.focus();
  };
  const refocus = () => focus(cellsOf(root).find((cell) => keyOf(cell) === at));

  const finish = () => {
    const outcomes = stroke === null ? [] : [...stroke.values()];
    stroke = null;
    if (outcomes.length === 0) return;
    hooks.paint(outcomes);
    refocus();
  };
  const touch = (cell: HTMLTableCellElement) => {
    stroke?.set(keyOf(cell), outcomeOf(cell));
    cell.classList.add('selected');
  };

  root.addEventListener('pointerdown', (event) => {
    const cell = cellAt(event.target);
    if (cell === null || event.button !== 0 || hooks.mode() !== 'paint' || event.pointerType === 'touch') return;
    stroke = new Map();
    at = keyOf(cell);
    touch(cell);
    event.preventDefault();
  });
  root.addEventListener('pointerover', (event) => {
    const cell = cellAt(event.target);
    if (stroke !== null && cell !== null) touch(cell);
  });
  window.addEventListener('pointerup', finish);
  window.addEventListener('pointercancel', finish);
  root.addEventListener('click', (event) => {
    const cell = cellAt(event.target);
    if (cell === null || cell.classList.contains('editing')) return;
    if (hooks.mode() === 'payoffs') open(cell);
    else if (event instanceof PointerEvent && event.pointerType === 'touch') {
      at = keyOf(cell);
      hooks.paint([outcomeOf(cell)]);
      refocus();
    }
  });
  root.addEventListener('keydown', (event) => {
    const cell = cellAt(event.target);
    if (cell === null || event.target !== cell || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      at = keyOf(cell);
      if (hooks.mode() === 'payoffs') open(cell);
      else {
        hooks.paint([outcomeOf(cell)]);
        refocus();
      }
      return;
    }
    const to = neighbour(cell, event.key);
    if (to === undefined) return;
    event.preventDefault();
    focus(to);
  });

  function neighbour(cell: HTMLTableCellElement, key: string): HTMLTableCellElement | undefined {
    const cells = cellsOf(root);
    const here = cells.indexOf(cell);
    const row = cell.parentElement instanceof HTMLTableRowElement ? cell.parentElement : null;
    const inRow = row === null ? [] : [...row.querySelectorAll<HTMLTableCellElement>('td.outcome')];
    const width = Math.max(1, inRow.length);
    switch (key) {
      case 'ArrowRight':
        return cells[here + 1];
      case 'ArrowLeft':
        return cells[here - 1];
      case 'ArrowDown':
        return cells[here + width];
      case 'ArrowUp':
        return cells[here - width];
      case 'Home':
        return inRow[0];
      case 'End':
        return inRow[inRow.length - 1];
      default:
        return undefined;
    }
  }

  function open(cell: HTMLTableCellElement): void {
    at = keyOf(cell);
    for (const other of root.querySelectorAll('.cell-editor')) other.remove();
    for (const other of root.querySelectorAll('.editing')) other.classList.remove('editing');
    const outcome = outcomeOf(cell);
    const form = document.createElement('div');
    form.className = 'cell-editor';
    const inputs = hooks.agents().map((agent, i) => {
      const label = document.createElement('label');
      label.className = 'cell-entry';
      const input = document.createElement('input');
      input.type = 'text';
      input.inputMode = 'text';
      input.autocomplete = 'off';
      input.value = hooks.payoff(outcome, i);
      label.append(agent, ' ', input);
      form.append(label);
      return input;
    });
    const close = () => {
      form.remove();
      cell.classList.remove('editing');
    };
    const commit = (): boolean =>
      hooks.setPayoffs(
        outcome,
        inputs.map(({ value }) => value),
      );
    form.addEventListener('keydown', (event) => {
      event.stopPropagation();
      if (event.key === 'Escape') {
        close();
        refocus();
      } else if (event.key === 'Enter' && commit()) refocus();
    });
    form.addEventListener('focusout', (event) => {
      if (form.isConnected && !(event.relatedTarget instanceof Node && form.contains(event.relatedTarget))) commit();
    });
    cell.classList.add('editing');
    cell.prepend(form);
    inputs[0]?.focus();
    inputs[0]?.select();
  }
  arm();
  return arm;
}
