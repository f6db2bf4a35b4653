/**
 * # A game in the book
 *
 * A counterexample or a witness as a figure: its payoff tables, what it is called, the fields that the theorem adds, the claim that fails or
 * holds, and a sentence on what it is about.
 */
import { reading } from '../../src/formats/analysis/reading.js';
import { eachField } from '../../src/formats/subjects/subject-fields.js';
import { gameName } from '../../src/game/named-games.js';
import { describe, describeFailure, failures, holds } from '../../src/theory/statement/conclusion.js';
import type { Subject } from '../../src/theory/statement/subject.js';
import type { Counterexample } from '../../src/theory/statement/verdict.js';
import { html, type Markup } from '../draw/markup.js';
import { payoffTables } from '../draw/payoff-table.js';
import { figuresInWords } from './figures-in-words.js';

/** The figure, with a caption that says how small the game is and, where there is an `address`, a link to where it can be changed. */
export function subjectFigure(
  { subject, conclusion, minimality }: Pick<Counterexample<Subject>, 'subject' | 'conclusion' | 'minimality'>,
  caption: string,
  address: string | null,
): Markup {
  const { environment, language } = subject;
  const claims = holds(conclusion)
    ? [html`<p class="claim"><span class="word">Holds</span> ${figuresInWords(describe(conclusion))}.</p>`]
    : failures(conclusion).map(
        (claim) => html`<p class="claim"><span class="word">Fails</span> ${figuresInWords(describeFailure(claim))}.</p>`,
      );
  return html`<figure class="game">
<figcaption>${caption} <span class="quiet">(${minimality})</span></figcaption>
${payoffTables({ environment, ...(language && { language }) })}
${names(subject)}${fields(subject)}
${claims}
<p class="reading">${figuresInWords(reading(subject))}</p>
${address && html`<p class="open"><a href="${address}">Open this game in the explorer</a></p>`}
</figure>`;
}

/** The games that have a name, such as matching pennies. */
function names({ environment: of }: Subject): Markup | null {
  const known = of.contingencies.flatMap((contingency, w) => {
    const name = gameName(of, w);
    return name === null ? [] : [of.contingencies.length === 1 ? name : `${name} at ${contingency}`];
  });
  return known.length === 0 ? null : html`<p class="fields">Known as ${known.join(', ')}.</p>`;
}

/** What there is beside the game and its language. */
function fields(subject: Subject): Markup | null {
  const shown = eachField(subject, ({ label, tell }, value) => [label, tell(value, subject.environment)] as const).flatMap(
    ([label, told]) => (told === null ? [] : [html`<div><dt>${label}</dt><dd>${figuresInWords(told)}</dd></div>`]),
  );
  return shown.length === 0 ? null : html`<dl class="fields">${shown}</dl>`;
}
