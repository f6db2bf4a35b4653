/** What the search looks through: a script that the pages load, so that it works from a folder too. */
import type { BookData } from './book-theorem.js';

/** Text without LaTeX and Markdown, in lower case. */
const plain = (text: string): string =>
  text
    .replace(/\$[^$]*\$/g, ' ')
    .replace(/[`*_[\]()]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

/** `[part, title, address, words]` of every page. */
export function searchIndex({ theorems, models }: BookData): string {
  const entries = [
    ...theorems.map(({ theorem: { part, title, id, statement, hypotheses, sources } }) => [
      part,
      title,
      `theorems/${id}.html`,
      plain(
        [
          id.replaceAll('-', ' '),
          statement,
          ...Object.entries(hypotheses).map(([name, { prose }]) => `${name.replaceAll('-', ' ')} ${prose}`),
          ...sources.map(({ citation }) => citation),
        ].join(' '),
      ),
    ]),
    ...models.map(({ name, prose }) => ['model', name, `models/${name}.html`, plain(prose)]),
    ['page', 'How the theorems give one another', 'map.html', 'map relations implications'],
    ['page', 'Under other models', 'models.html', 'models stands falls matrix'],
    ['page', 'The model and the notation', 'notation.html', 'notation welfare contract language cell mechanism threshold equilibrium'],
  ];
  return `window.LACUNA_BOOK = [\n${entries.map((entry) => JSON.stringify(entry).replace(/[<\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)).join(',\n')}\n];\n`;
}
