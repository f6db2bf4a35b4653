/**
 * # The page of a theorem
 *
 * Statement and proof, which hypotheses it needs with the least game that shows so, near misses, what gives it and what it gives, what is
 * proved and what was tried, how it fares under other models, and who proved what.
 */
import type { Finding } from '../../src/theory/check/ablate.js';
import type { Relation } from '../../src/theory/statement/relation.js';
import type { Subject } from '../../src/theory/statement/subject.js';
import type { Counterexample } from '../../src/theory/statement/verdict.js';
import { html, type Markup, type Part } from '../draw/markup.js';
import type { BookData, BookModel, BookTheorem } from './book-theorem.js';
import { figuresInWords } from './figures-in-words.js';
import { phrase, prose, type Setting } from './prose.js';
import { SIGNS } from './standing-signs.js';
import { subjectFigure } from './subject-figure.js';

/** What the pages of theorems share. */
interface Surroundings {
  readonly setting: Setting;
  readonly titles: ReadonlyMap<string, { readonly part: string; readonly title: string }>;
  readonly models: readonly BookModel[];
  readonly explored: BookData['explored'];
}

const EXPECTED = {
  holds: null,
  refuted: 'This statement is false: it is kept with its counterexample beside the one that holds.',
  witnessed: 'A statement of existence: it is shown by a witness.',
} as const;

/** The text of the page. */
export function theoremMain(of: BookTheorem, around: Surroundings): Markup {
  const { theorem, evidence, mutants, proved, seen } = of;
  const { setting } = around;
  const { id, part, title, statement, proof, expect, sources } = theorem;
  const known = expect === 'witnessed' ? 'Witness' : 'Counterexample';
  return html`<article class="theorem ${expect}">
<p class="eyebrow">${part}</p>
<h1>${figuresInWords(title)}</h1>
<p class="badges">${badges(of)} <code class="id">${id}</code></p>
<section class="statement" aria-labelledby="statement"><h2 id="statement" class="unseen">Statement</h2>${prose(statement, setting)}${EXPECTED[expect] && html`<p class="note">${EXPECTED[expect]}</p>`}</section>
${section(expect === 'refuted' ? 'Why it fails' : 'Proof', html`<div class="proof">${prose(proof, setting)}${expect === 'holds' && html`<p class="qed" aria-hidden="true">∎</p>`}</div>`)}
${evidence && section(known, subjectFigure(evidence, expect === 'witnessed' ? 'It holds of this game' : 'It fails in this game', address(evidence, `${part}: ${known.toLowerCase()}`, around)))}
${section('Hypotheses', hypotheses(of, around))}
${
  mutants.length > 0 &&
  section(
    'Near misses',
    html`<p>Statements that are almost this one, and refuted by the same check:</p><dl class="names">${mutants.map(({ name, prose: words, refuted = null }) => html`<div><dt><code>${name}</code></dt><dd>${phrase(words, setting)}${refuted && subjectFigure(refuted, 'It fails in this game', address(refuted, `${part}: ${name}`, around))}</dd></div>`)}</dl>`,
  )
}
${relations(of, around)}
${proved.length > 0 && section('What is proved', prose(proved.join('\n'), setting))}
${section('What was tried', seen === null ? html`<p>Not checked for this edition.</p>` : html`<p>Verdict: <strong>${seen.verdict}</strong>.</p>${prose(seen.lines.join('\n'), setting)}`)}
${models(id, around)}
${sources.length > 0 && section('Sources', html`<ul class="sources">${sources.map(({ citation, relation }) => html`<li>${phrase(citation, setting)}. <span class="quiet">${phrase(relation, setting)}</span></li>`)}</ul>`)}
</article>`;
}

const anchor = (title: string): string => title.toLowerCase().replace(/[^a-z]+/g, '-');

const section = (title: string, content: Part): Markup =>
  html`<section aria-labelledby="${anchor(title)}"><h2 id="${anchor(title)}">${title}</h2>${content}</section>`;

/** What is known in a word each. */
export function badges({ theorem: { expect }, rungs, seen }: BookTheorem): Part {
  return [
    ...rungs.map((rung) =>
      expect === 'refuted'
        ? html`<span class="badge refuted" title="that it fails is proved by a machine">${rung}</span> `
        : html`<span class="badge proved" title="proved by a machine">proved: ${rung}</span> `,
    ),
    seen && html`<span class="badge ${expect}">${seen.verdict}</span>`,
  ];
}

/** Where a game can be changed, seen from a page in a folder. */
function address({ subject }: Counterexample<Subject>, title: string, { explored }: Pick<BookData, 'explored'>): string | null {
  const place = explored(subject, title);
  return place === null ? null : `../${place}`;
}

function hypotheses({ theorem, findings }: BookTheorem, around: Surroundings): Part {
  const { setting } = around;
  const all = Object.entries(theorem.hypotheses);
  if (all.length === 0) return html`<p>None.</p>`;
  return all.map(([name, { prose: words }]) => {
    const finding = findings.find(({ hypothesis }) => hypothesis === name);
    return html`<div class="hypothesis"><h3><code>${name}</code>${finding === undefined ? null : verdict(finding)}</h3><p>${phrase(words, setting)}${finding?.argument ? html`. <span class="quiet">${phrase(finding.argument, setting)}</span>` : '.'}</p>${
      finding?.witness
        ? subjectFigure(
            finding.witness,
            'Without it the claim fails in this game',
            address(finding.witness, `${theorem.part} without ${name}`, around),
          )
        : null
    }</div>`;
  });
}

const verdict = ({ verdict: is }: Finding): Markup => html` <span class="badge ${is === 'needed' ? 'needed' : 'idle'}">${is}</span>`;

const ARROWS = { from: 'Given by', to: 'Gives', excludes: 'Cannot hold beside' } as const;

/** What gives the theorem, what it gives, and what cannot hold beside it. */
function relations({ theorem: { id }, relations: all }: BookTheorem, { setting, titles }: Surroundings): Part {
  const kindOf = ({ to, kind }: Relation): keyof typeof ARROWS => (kind === 'excludes' ? 'excludes' : to === id ? 'from' : 'to');
  const groups = (['from', 'to', 'excludes'] as const).flatMap((kind) => {
    const own = all.filter((relation) => kindOf(relation) === kind);
    if (own.length === 0) return [];
    const items = own.map(({ from, to, how, instances, witness }) => {
      const other = to === id ? from : to;
      const checked = instances !== undefined ? ' (checked on random subjects)' : witness !== undefined ? ' (checked by its witness)' : '';
      const named = titles.get(other);
      return html`<li><a href="${other}.html">${named ? figuresInWords(`${named.part}. ${named.title}`) : other}</a>: ${phrase(how, setting)}<span class="quiet">${checked}</span></li>`;
    });
    return [html`<h3>${ARROWS[kind]}</h3><ul>${items}</ul>`];
  });
  return groups.length > 0 && section('Relations', [groups, html`<p class="quiet"><a href="../map.html#n-${id}">On the map</a></p>`]);
}

/** How the theorem fares under each other model. */
function models(id: string, { models: all }: Surroundings): Part {
  const own = all.flatMap(({ name, standings }) => {
    const standing = standings.find(({ theorem }) => theorem === id);
    return standing === undefined ? [] : [{ name, standing }];
  });
  if (own.length === 0) return null;
  const items = own.map(
    ({ name, standing }) =>
      html`<li><a class="standing ${SIGNS[standing.standing].kind}" href="../models/${name}.html#${id}"><span aria-hidden="true">${SIGNS[standing.standing].sign}</span> ${name}: ${standing.standing}</a></li>`,
  );
  return section('Under other models', html`<ul class="chips">${items}</ul>`);
}
