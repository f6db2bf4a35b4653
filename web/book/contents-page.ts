/** The contents: every theorem by chapter in reading order, with what is proved of it and what a check came to. */
import { html, type Markup } from '../draw/markup.js';
import type { BookData } from './book-theorem.js';
import { chapters } from './chapters.js';
import { figuresInWords } from './figures-in-words.js';
import { badges } from './theorem-page.js';

/** The text of the first page. */
export function contentsMain({ theorems, relations, models, seed }: BookData): Markup {
  const all = chapters(theorems);
  const count = (expect: string) => theorems.filter(({ theorem }) => theorem.expect === expect).length;
  const proved = theorems.filter(({ theorem, rungs }) => theorem.expect !== 'refuted' && rungs.length > 0).length;
  const drawn = theorems.reduce(
    (sum, { findings, evidence }) => sum + findings.filter(({ witness }) => witness !== null).length + (evidence === null ? 0 : 1),
    0,
  );
  return html`<div class="contents">
<h1>Incomplete contracts and prosocial agents</h1>
<p class="lead">When contracts cannot tell all relevant contingencies apart, a loss remains that no mechanism removes; agents who weigh others’ welfare beside their
own close it. This is the theory behind that sentence: ${theorems.length} statements, each with its proof, the least game that shows each hypothesis needed,
what was tried against it, and who proved what before.</p>
<dl class="figures">
<div><dt>theorems</dt><dd>${count('holds')}</dd></div>
<div><dt>statements of existence</dt><dd>${count('witnessed')}</dd></div>
<div><dt>refuted, and kept</dt><dd>${count('refuted')}</dd></div>
<div><dt>proved by a machine</dt><dd>${proved}</dd></div>
<div><dt>games drawn beside them</dt><dd>${drawn}</dd></div>
<div><dt><a href="map.html">relations</a></dt><dd>${relations.length}</dd></div>
<div><dt><a href="models.html">other models</a></dt><dd>${models.length}</dd></div>
</dl>
<nav aria-label="Chapters"><ul class="chips">${all.map(({ letter, title }) => html`<li><a href="#chapter-${letter.toLowerCase()}"><b>${letter}</b> ${title}</a></li>`)}</ul></nav>
${all.map(
  ({ letter, title, theorems: own }) => html`<section aria-labelledby="chapter-${letter.toLowerCase()}">
<h2 id="chapter-${letter.toLowerCase()}"><span class="letter">${letter}</span> ${title}</h2>
<ol class="list">${own.map(
    (each) =>
      html`<li><span class="part">${each.theorem.part.replace(/^D: /, '')}</span><span class="entry"><a href="theorems/${each.theorem.id}.html">${figuresInWords(each.theorem.title)}</a> <span class="badges">${badges(each)}</span></span></li>`,
  )}</ol>
</section>`,
)}
<section aria-labelledby="verdicts"><h2 id="verdicts">How to read the verdicts</h2>
<p><em>Exhausted</em>: every subject of the stated scopes was tried. <em>Unrefuted</em>: neither those nor the random ones refute. <em>Refuted</em>: with a
counterexample. <em>Witnessed</em>: a statement of existence with its witness. Nothing that was only sampled is called proved. <em>Proved: kernel</em> is for all finite
games, by the kernel of Coq; a shape such as <em>2x2</em> is for all payoffs, weights and probabilities there, or <em>family</em> for all its parameters, by running the
statement itself on unknown numbers; <em>kernel: refuted</em> is a proof in Coq that a statement fails. Every other proof is the one on the page, for people.${seed !== null && html` The checks had seed ${seed}.`}</p></section>
</div>`;
}
