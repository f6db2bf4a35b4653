import { element } from './elements.js';
import type { StartData } from './start-data.js';

/** What opens another game, on the pages that have it: a file of the reader's, or an empty game of a given shape. */
export function openers({ examples }: StartData, load: (text: string) => void): void {
  if (examples.length === 0) return;
  const file = element('open-file', HTMLInputElement);
  file.addEventListener('change', async () => {
    const text = await file.files?.[0]?.text();
    if (text !== undefined) load(text);
  });
  element('new-game', HTMLButtonElement).addEventListener('click', () => {
    const [rows, columns, contingencies] = ['new-rows', 'new-columns', 'new-contingencies'].map((id) =>
      Number(element(id, HTMLSelectElement).value),
    );
    const names = (count: number, prefix: string) => Array.from({ length: count }, (_, k) => `${prefix}${k + 1}`);
    const states = names(contingencies, 'w');
    load(
      JSON.stringify({
        lacuna: 'environment@1',
        title: 'A new game',
        agents: ['row', 'column'],
        actions: { row: names(rows, 'r'), column: names(columns, 'c') },
        contingencies: Object.fromEntries(states.map((name) => [name, `1/${contingencies}`])),
        payoffs: Object.fromEntries(states.map((name) => [name, names(rows, '').map(() => names(columns, '').map(() => ['0', '0']))])),
      }),
    );
  });
}
