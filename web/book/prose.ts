/**
 * # Prose on a page
 *
 * Markdown with LaTeX between dollars as HTML. HTML in it is text; a theorem's id in code is a link to its page.
 */
import type { Token, Tokens } from 'marked';
import { isMath, proseTokens } from '../../src/formats/text/prose.js';
import { html, type Markup, type Part } from '../draw/markup.js';
import { figuresInWords } from './figures-in-words.js';
import type { MathSetter } from './math.js';

/** What prose is set with. */
export interface Setting {
  readonly math: MathSetter;
  /** The address of what a name in code stands for, seen from the page; `null` for none. */
  readonly linked: (name: string) => string | null;
  /** The level of a heading `#`; others lie below. */
  readonly level?: number;
}

/** A text of Markdown as blocks. */
export const prose = (markdown: string, setting: Setting): Markup => html`${blocks(proseTokens(markdown), setting)}`;

/** A text of Markdown in a line. */
export function phrase(markdown: string, setting: Setting): Markup {
  const parts = proseTokens(markdown).map((token) => inline(partsOf(token) ?? [token], setting));
  return html`${parts}`;
}

const partsOf = (token: Token): readonly Token[] | undefined => ('tokens' in token ? token.tokens : undefined);

const blocks = (tokens: readonly Token[], setting: Setting): Part => tokens.map((token) => block(token, setting));

function block(token: Token, setting: Setting): Part {
  switch (token.type) {
    case 'space':
    case 'def':
      return null;
    case 'list': {
      const { ordered, items } = token as Tokens.List;
      const entries = items.map((item) => html`<li>${blocks(item.tokens, setting)}</li>`);
      return ordered ? html`<ol>${entries}</ol>` : html`<ul>${entries}</ul>`;
    }
    case 'table': {
      const { header, rows } = token as Tokens.Table;
      const head = header.map(({ tokens }) => html`<th scope="col">${inline(tokens, setting)}</th>`);
      const body = rows.map((row) => html`<tr>${row.map(({ tokens }) => html`<td>${inline(tokens, setting)}</td>`)}</tr>`);
      return html`<div class="wide" role="region" aria-label="Table" tabindex="0"><table class="plain"><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`;
    }
    case 'heading': {
      const content = inline(partsOf(token) ?? [], setting);
      const level = Math.min(6, (token as Tokens.Heading).depth + (setting.level ?? 2) - 1);
      return level <= 2 ? html`<h2>${content}</h2>` : level === 3 ? html`<h3>${content}</h3>` : html`<h4>${content}</h4>`;
    }
    case 'blockquote':
      return html`<blockquote>${blocks(partsOf(token) ?? [], setting)}</blockquote>`;
    case 'code':
      return html`<pre><code>${(token as Tokens.Code).text}</code></pre>`;
    case 'text':
      return inline(partsOf(token) ?? [token], setting);
    default:
      return html`<p>${inline(partsOf(token) ?? [token], setting)}</p>`;
  }
}

const inline = (tokens: readonly Token[], setting: Setting): Part => tokens.map((token) => part(token, setting));

function part(token: Token, setting: Setting): Part {
  if (isMath(token)) {
    const set = setting.math.set(token.text, token.display);
    return token.display ? html`<span class="display" role="region" aria-label="Formula" tabindex="0">${set}</span>` : set;
  }
  switch (token.type) {
    case 'strong':
      return html`<strong>${inline(partsOf(token) ?? [], setting)}</strong>`;
    case 'em':
      return html`<em>${inline(partsOf(token) ?? [], setting)}</em>`;
    case 'codespan': {
      const href = setting.linked(token.text);
      return href === null ? html`<code>${token.text}</code>` : html`<a href="${href}"><code>${token.text}</code></a>`;
    }
    case 'br':
      return html`<br>`;
    case 'link': {
      const content = inline(partsOf(token) ?? [], setting);
      const href = setting.linked((token as Tokens.Link).href);
      return href === null ? content : html`<a href="${href}">${content}</a>`;
    }
    default:
      return partsOf(token) === undefined
        ? figuresInWords('text' in token ? token.text : token.raw)
        : inline(partsOf(token) ?? [], setting);
  }
}
