/**
 * # The map
 *
 * How theorems give one another, drawn, with a link to each, and the same in words.
 */
import type { Relation } from '../../src/theory/statement/relation.js';
import { html, type Markup } from '../draw/markup.js';
import type { BookData } from './book-theorem.js';
import { chapterOf } from './chapters.js';
import { BOX, type Drawn, mapLayout } from './map-layout.js';
import { phrase, type Setting } from './prose.js';

const [LINE, MOST_LINES] = [36, 3] as const;

/** A title in lines, of many the last one cut with `…`. */
function lines(title: string): string[] {
  const found = [''];
  for (const word of title.split(' ')) {
    const last = found[found.length - 1];
    if (last !== '' && last.length + 1 + word.length > LINE) found.push(word);
    else found[found.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return found.length <= MOST_LINES ? found : [...found.slice(0, MOST_LINES - 1), `${found[MOST_LINES - 1].slice(0, LINE - 1)}…`];
}

const round = (value: number): string => `${Math.round(10 * value) / 10}`;

/** A way from the right side of one box to the left side of another, straight where it passes a layer of boxes and curved between layers. */
function way(passes: Drawn['passes']): string {
  const half = BOX.width / 2;
  return passes
    .map(({ x, y }, k) => {
      if (k === 0) return `M${round(x + half)} ${round(y)}`;
      const before = passes[k - 1];
      const [start, end] = [before.x + half, x - half];
      const middle = round((start + end) / 2);
      const curve = `C${middle} ${round(before.y)} ${middle} ${round(y)} ${round(end)} ${round(y)}`;
      return k === passes.length - 1 ? curve : `${curve}H${round(x + half)}`;
    })
    .join('');
}

/** The text of the page. */
export function mapMain({ theorems, relations }: BookData, setting: Setting): Markup {
  const titles = new Map(theorems.map(({ theorem }) => [theorem.id, theorem]));
  const { width, height, nodes, edges } = mapLayout(
    relations,
    theorems.map(({ theorem }) => theorem.id),
  );
  const label = (id: string) => `${titles.get(id)?.part ?? ''}. ${titles.get(id)?.title ?? id}`;
  const alone = theorems.filter(({ theorem }) => !nodes.some(({ id }) => id === theorem.id));
  return html`<h1>How the theorems give one another</h1>
<p class="lead">An arrow leads from a theorem to one that follows from it; a dashed line joins two that cannot both apply. Each box is a link: tab from one to the next. What
each arrow says is on the pages, and <a href="#in-words">below in words</a>.</p>
<div class="wide map" role="region" aria-label="The map, which scrolls" tabindex="0">
<svg width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="group" aria-labelledby="map-title map-words">
<title id="map-title">${nodes.length} theorems and ${edges.length} relations between them</title>
<desc id="map-words">The same relations stand as a list under the map.</desc>
<defs><marker id="tip" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0L10 5L0 10z"/></marker></defs>
<g class="ways" aria-hidden="true">${edges.map(({ relation, passes }) =>
    relation.kind === 'excludes'
      ? html`<path class="way excludes" d="${way(passes)}"/>`
      : html`<path class="way" d="${way(passes)}" marker-end="url(#tip)"/>`,
  )}</g>
${nodes.map(({ id, x, y }) => {
  const { part = '', title = id } = titles.get(id) ?? {};
  const left = x - BOX.width / 2;
  const top = y - BOX.height / 2;
  return html`<a id="n-${id}" class="box chapter-${chapterOf({ part }).toLowerCase()}" href="theorems/${id}.html"><rect x="${round(left)}" y="${round(top)}" width="${BOX.width}" height="${BOX.height}" rx="8"/><text class="part" x="${round(left + 10)}" y="${round(top + 18)}">${part}</text>${lines(title).map((line, k) => html`<text x="${round(left + 10)}" y="${round(top + 35 + 16 * k)}">${line}</text>`)}</a>`;
})}
</svg>
</div>
<section aria-labelledby="in-words"><h2 id="in-words">In words</h2>
<ul class="relations">${relations.map((relation) => relationItem(relation, label, setting))}</ul></section>
<section aria-labelledby="alone"><h2 id="alone">Theorems that stand alone</h2>
<ul class="relations">${alone.map(({ theorem }) => html`<li><a href="theorems/${theorem.id}.html">${label(theorem.id)}</a></li>`)}</ul></section>`;
}

const relationItem = ({ from, to, kind, how }: Relation, label: (id: string) => string, setting: Setting): Markup =>
  html`<li><a href="theorems/${from}.html">${label(from)}</a> <span class="word">${kind === 'excludes' ? 'excludes' : 'gives'}</span> <a href="theorems/${to}.html">${label(to)}</a>: ${phrase(how, setting)}</li>`;
