import { element } from './elements.js';

/** What a reader likes to look at, which needs no game: how numbers are written, and the colours. */
export function appearance(): void {
  const root = document.documentElement;
  const numbers = element('numbers', HTMLSelectElement);
  numbers.addEventListener('change', () => {
    root.dataset.numbers = numbers.value;
  });
  const theme = element('theme', HTMLSelectElement);
  theme.addEventListener('change', () => {
    if (theme.value === 'system') delete root.dataset.theme;
    else root.dataset.theme = theme.value;
  });
}
