/** # What is painted with: the cells of the court, each with its look, and what can be done to the one chosen */
import { cellChip } from '../../draw/cell-look.js';
import { html } from '../../draw/markup.js';
import type { Editing } from './editing.js';
import { element } from './elements.js';

interface Brushes {
  /** The cell painted with; `null` for a new one. */
  readonly chosen: () => string | null;
  readonly choose: (label: string | null) => void;
  /** Draws them anew. */
  readonly show: () => void;
}

/** The tools of the court. */
export function brushes({ now, apply }: Editing): Brushes {
  let brush: string | null = null;
  const list = element('brush-list', HTMLDivElement);
  const merge = element('merge', HTMLSelectElement);
  const nameField = element('name', HTMLInputElement);
  const split = element('split', HTMLButtonElement);

  const show = (): void => {
    const { palette } = now();
    const labels = palette.filter((label) => label !== null);
    if (brush !== null && !labels.includes(brush)) brush = labels[0] ?? null;
    const had = list.contains(document.activeElement);
    list.innerHTML = html`${labels.map(
      (label) =>
        html`<label><input type="radio" name="brush" value="${label}"${label === brush && html` checked`}>${cellChip({ labels: [label] }, 0, palette.indexOf(label))}</label>`,
    )}<label><input type="radio" name="brush" value="" data-new="yes"${brush === null && html` checked`}> a new cell</label>`.markup;
    if (had) list.querySelector<HTMLElement>('input:checked')?.focus();
    merge.innerHTML =
      html`<option value="">…</option>${labels.filter((label) => label !== brush).map((label) => html`<option>${label}</option>`)}`.markup;
    nameField.value = brush ?? '';
    for (const control of [merge, nameField, split]) control.disabled = brush === null;
  };

  list.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    brush = target.dataset.new === 'yes' ? null : target.value;
    show();
  });
  split.addEventListener('click', () => brush !== null && apply({ kind: 'split', label: brush }));
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
    show();
  });
  element('empty', HTMLButtonElement).addEventListener('click', () => apply({ kind: 'language', to: 'empty' }));
  element('complete', HTMLButtonElement).addEventListener('click', () => apply({ kind: 'language', to: 'complete' }));
  element('panel-courts', HTMLDivElement).addEventListener('click', ({ target }) => {
    if (target instanceof HTMLButtonElement && target.dataset.court !== undefined)
      apply({ kind: 'court', cells: JSON.parse(target.dataset.court) });
  });
  return {
    chosen: () => brush,
    choose: (label) => {
      brush = label;
    },
    show,
  };
}
