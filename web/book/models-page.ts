/**
 * # Other models
 *
 * What stands and what falls where welfare, prosocial utility, equilibrium or mechanisms are something else: a matrix, and behind each of its
 * entries the game that decides.
 */
import { lookedAt, type Standing } from '../../src/formats/checks/standing.js';
import { html, type Markup } from '../draw/markup.js';
import type { BookData, BookModel, BookStanding } from './book-theorem.js';
import { figuresInWords } from './figures-in-words.js';
import { phrase, type Setting } from './prose.js';
import { SIGNS } from './standing-signs.js';
import { subjectFigure } from './subject-figure.js';

/** The matrix of theorems and models. */
export function modelsMain({ theorems, models }: BookData): Markup {
  const rows = theorems.filter(({ theorem }) => models.some(({ standings }) => standings.some((each) => each.theorem === theorem.id)));
  const used = new Set(models.flatMap(({ standings }) => standings.map(({ standing }) => standing)));
  const legend = (Object.keys(SIGNS) as Standing[]).filter((standing) => used.has(standing));
  return html`<h1>Under other models</h1>
<p class="lead">The theory takes welfare to be the sum of payoffs, prosocial agents to maximise u + λW, and pure Nash equilibria to count. Under another model the definitions
change that a theorem is about, and its claim stays as stated. Each entry leads to the game that decides it, or to what was tried.</p>
<ul class="legend">${legend.map((standing) => html`<li><span class="sign ${SIGNS[standing].kind}" aria-hidden="true">${SIGNS[standing].sign}</span> <b>${standing}</b>: ${SIGNS[standing].words}</li>`)}</ul>
<div class="wide" role="region" aria-label="The matrix, which scrolls" tabindex="0">
<table class="matrix"><thead><tr><th scope="col"><span class="unseen">Theorem</span></th>${models.map(({ name }) => html`<th scope="col"><a href="models/${name}.html">${name}</a></th>`)}</tr></thead>
<tbody>${rows.map(
    ({ theorem }) =>
      html`<tr><th scope="row"><a href="theorems/${theorem.id}.html"><b>${theorem.part}</b> ${figuresInWords(theorem.title)}</a></th>${models.map(({ name, standings }) => entry(name, standings, theorem.id))}</tr>`,
  )}</tbody></table>
</div>
<section aria-labelledby="the-models"><h2 id="the-models">The models</h2>
<dl class="names">${models.map(({ name, prose }) => html`<div><dt><a href="models/${name}.html"><code>${name}</code></a></dt><dd>${figuresInWords(prose)}</dd></div>`)}</dl></section>`;
}

function entry(model: string, standings: readonly BookStanding[], id: string): Markup {
  const standing = standings.find(({ theorem }) => theorem === id);
  if (standing === undefined) return html`<td></td>`;
  const { sign, kind } = SIGNS[standing.standing];
  return html`<td class="${kind}"><a href="models/${model}.html#${id}" title="${`${model}: ${standing.standing}`}"><span aria-hidden="true">${sign}</span><span class="unseen">${standing.standing} under ${model}</span></a></td>`;
}

/** The page of one model. */
export function modelMain({ name, prose, standings }: BookModel, { theorems }: Pick<BookData, 'theorems'>, setting: Setting): Markup {
  const titles = new Map(theorems.map(({ theorem }) => [theorem.id, theorem]));
  return html`<p class="eyebrow">Model</p>
<h1>${name}</h1>
<p class="lead">${phrase(`${prose[0].toUpperCase()}${prose.slice(1)}`, setting)}.</p>
<p>Ask for yourself: <code>lacuna check C1 --model ${name}</code>. First bests, best responses and equilibria are shown as the model sees them. <a href="../models.html">All models</a></p>
${standings.map((standing) => {
  const of = titles.get(standing.theorem);
  const { sign, kind } = SIGNS[standing.standing];
  return html`<section class="under" aria-labelledby="${standing.theorem}"><h2 id="${standing.theorem}"><span class="sign ${kind}" aria-hidden="true">${sign}</span> ${of === undefined ? standing.theorem : figuresInWords(`${of.part}. ${of.title}`)} <span class="badge ${kind}">${standing.standing}</span></h2>
<p><a href="../theorems/${standing.theorem}.html">The statement</a>. ${said(standing)}</p>
${standing.found && subjectFigure(standing.found, standing.standing === 'falls' ? 'It fails in this game' : 'It holds of this game', null)}</section>`;
})}`;
}

/** What was found, or how far was looked. */
function said(standing: BookStanding): string {
  const { found, reason } = standing;
  if (found !== null) return 'A game decides.';
  if (standing.standing === 'inapplicable') return `Not applicable${reason === undefined ? '' : `: ${reason}`}.`;
  return `${SIGNS[standing.standing].words[0].toUpperCase()}${SIGNS[standing.standing].words.slice(1)}: subjects that met the hypotheses, of the scopes and of random ones ${lookedAt(standing)}.`;
}
