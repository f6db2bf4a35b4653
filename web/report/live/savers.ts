/** What takes the game along: files, drawings, a link. */
import { readEnvironment } from '../../../src/formats/games/game-file.js';
import { latexTables } from '../../draw/latex-table.js';
import { type Draft, textOf } from '../draft.js';
import { LIVE_LIMITS, linkOf } from '../link.js';
import { element } from './elements.js';
import { fileName, save, svgText } from './save.js';

/** @param now the draft as it stands */
export function savers(now: () => Draft): void {
  const status = element('status', HTMLDivElement);
  element('save-game', HTMLButtonElement).addEventListener('click', () => {
    save(`${fileName(now().title)}.game.json`, 'application/json', textOf(now()));
  });
  element('save-latex', HTMLButtonElement).addEventListener('click', () => {
    const { environment, language } = readEnvironment(textOf(now()), { limits: LIVE_LIMITS });
    save(`${fileName(now().title)}.tex`, 'text/x-tex', latexTables(environment, language));
  });
  element('copy-link', HTMLButtonElement).addEventListener('click', async () => {
    const link = new URL(`#${linkOf(now())}`, location.href).href;
    try {
      await navigator.clipboard.writeText(link);
      status.textContent = 'The link is copied.';
    } catch {
      window.history.replaceState(null, '', link);
      status.textContent = 'The link stands in the address bar.';
    }
  });
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-save]')) {
    button.addEventListener('click', () => {
      const drawing = document.querySelector<SVGElement>(`#panel-${button.dataset.save} svg`);
      if (drawing !== null) save(`${fileName(now().title)}-${drawing.dataset.name}.svg`, 'image/svg+xml', svgText(drawing));
    });
  }
}
