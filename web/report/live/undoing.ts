/** # Undo and redo by buttons and keys; fields of text undo what was typed in them themselves */
import { element } from './elements.js';
import type { History } from './history.js';

/** Sets the buttons up; returns how to show which of them can be pressed. */
export function undoing(drafts: History, back: () => void): () => void {
  const [undo, redo] = [element('undo', HTMLButtonElement), element('redo', HTMLButtonElement)];
  undo.addEventListener('click', () => drafts.undo() && back());
  redo.addEventListener('click', () => drafts.redo() && back());
  document.addEventListener('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || (event.target instanceof HTMLInputElement && event.target.type === 'text')) return;
    const key = event.key.toLowerCase();
    if (key === 'z' && !event.shiftKey && drafts.undo()) back();
    else if ((key === 'y' || (key === 'z' && event.shiftKey)) && drafts.redo()) back();
    else return;
    event.preventDefault();
  });
  return () => {
    [undo.disabled, redo.disabled] = [!drafts.canUndo(), !drafts.canRedo()];
  };
}
