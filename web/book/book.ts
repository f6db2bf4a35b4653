/**
 * # The book
 *
 * A static site of all theorems: every page as a text, by its path. Nothing in it comes from outside, and only the search needs a script.
 */
import { html, type Part } from '../draw/markup.js';
import type { BookData, BookTheorem } from './book-theorem.js';
import { chapterOf, chapters } from './chapters.js';
import { contentsMain } from './contents-page.js';
import { figuresInWords } from './figures-in-words.js';
import { mapMain } from './map-page.js';
import { mathSetter } from './math.js';
import { modelMain, modelsMain } from './models-page.js';
import { type Page, page } from './page.js';
import { prose, type Setting } from './prose.js';
import { searchIndex } from './search-index.js';
import { theoremMain } from './theorem-page.js';

/** The pages, the index of the search and the style sheet of the formulas, by path. */
export function bookFiles(data: BookData): Map<string, string> {
  const { theorems, models, version } = data;
  const math = mathSetter();
  const ids = new Set(theorems.map(({ theorem }) => theorem.id));
  const settingAt = (root: Page['root']): Setting => ({
    math,
    linked: (name) => (ids.has(name) ? `${root}theorems/${name}.html` : null),
  });
  const files = new Map<string, string>();
  const put = (path: string, content: Omit<Page, 'version' | 'root'>) =>
    files.set(path, page({ ...content, version, root: path.includes('/') ? '../' : '' }));

  put('index.html', {
    title: 'Incomplete contracts and prosocial agents: the book',
    description: 'Every theorem with its proof, the least game that shows each hypothesis needed, what was tried, and sources.',
    here: 'index.html',
    main: contentsMain(data),
  });
  put('map.html', {
    title: 'How the theorems give one another',
    description: 'A map of the theorems and of what follows from what.',
    here: 'map.html',
    wide: true,
    main: mapMain(data, settingAt('')),
  });
  put('models.html', {
    title: 'Under other models',
    description: 'Which theorems stand where welfare, prosocial utility, equilibrium or mechanisms are something else.',
    here: 'models.html',
    wide: true,
    main: modelsMain(data),
  });
  put('notation.html', {
    title: 'The model and the notation',
    description: 'Environments, contract languages, mechanisms, equilibrium pairs, prosocial agents and thresholds.',
    here: 'notation.html',
    main: html`<h1>The model and the notation</h1>${prose(data.theory, { ...settingAt(''), level: 1 })}`,
  });
  for (const model of models) {
    put(`models/${model.name}.html`, {
      title: `Model ${model.name}`,
      description: model.prose,
      main: modelMain(model, data, settingAt('../')),
    });
  }
  const titles = new Map(theorems.map(({ theorem }) => [theorem.id, theorem]));
  const around = { setting: settingAt('../'), titles, models, explored: data.explored };
  theorems.forEach((each, k) => {
    const { id, part, title } = each.theorem;
    put(`theorems/${id}.html`, {
      title: `${part}. ${title}`,
      description: title,
      main: html`${theoremMain(each, around)}${neighbours(theorems[k - 1], theorems[k + 1])}`,
      aside: chapterList(theorems, each),
    });
  });
  files.set('search-index.js', searchIndex(data));
  files.set('math.css', math.styles());
  return files;
}

/** The pages before and after. */
function neighbours(before: BookTheorem | undefined, after: BookTheorem | undefined): Part {
  const link = (of: BookTheorem | undefined, rel: 'prev' | 'next') =>
    of === undefined
      ? html`<span></span>`
      : html`<a rel="${rel}" href="${of.theorem.id}.html"><span class="quiet">${rel === 'prev' ? '← ' : ''}${of.theorem.part}${rel === 'next' ? ' →' : ''}</span> ${figuresInWords(of.theorem.title)}</a>`;
  return html`<nav class="neighbours" aria-label="Reading order">${link(before, 'prev')}${link(after, 'next')}</nav>`;
}

/** The chapter that a theorem is in. */
function chapterList(theorems: readonly BookTheorem[], of: BookTheorem): Part {
  const chapter = chapters(theorems).find(({ letter }) => letter === chapterOf(of.theorem));
  if (chapter === undefined) return null;
  const items = chapter.theorems.map(({ theorem: { id, part, title } }) => {
    const current = id === of.theorem.id ? html` aria-current="page"` : null;
    return html`<li><a href="${id}.html"${current}><span class="part">${part.replace(/^D: /, '')}</span> <span>${figuresInWords(title)}</span></a></li>`;
  });
  return html`<nav aria-label="Chapter ${chapter.letter}"><p class="chapter"><a href="../index.html#chapter-${chapter.letter.toLowerCase()}">${chapter.letter}. ${chapter.title}</a></p><ol>${items}</ol></nav>`;
}
