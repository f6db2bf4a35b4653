/**
 * # Markup
 *
 * Text that may stand in a page as it is. A name from a file is a text; it becomes markup through {@link html} alone, which escapes every
 * value put into it that is not markup already, so that whatever an agent is called, its name is read and never run.
 */

/** A piece of HTML or SVG. */
export interface Markup {
  readonly markup: string;
}

/** What may be put into markup; `null` and `false` leave nothing. */
export type Part = Markup | string | number | null | false | readonly Part[];

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Characters that turn text around or show nothing (controls, bidirectional marks) would let a name pose as another: they are shown as such. */
const UNSEEN = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** A text as content of an element, or of an attribute in quotes. */
const escaped = (text: string): string =>
  text.replace(UNSEEN, (c) => (c === '\n' || c === '\t' ? c : '\ufffd')).replace(/[&<>"']/g, (c) => ESCAPES[c]);

function written(part: Part): string {
  if (part === null || part === false) return '';
  if (typeof part === 'string') return escaped(part);
  if (typeof part === 'number') return `${part}`;
  return 'markup' in part ? part.markup : part.map(written).join('');
}

/**
 * Markup from a template: what stands in it is kept, values are escaped.
 * @example
 * ```ts
 * html`<b>${'</b><script>'}</b>`.markup; // => '<b>&lt;/b&gt;&lt;script&gt;</b>'
 * ```
 */
export const html = (template: TemplateStringsArray, ...parts: readonly Part[]): Markup => ({
  markup: template.reduce((text, piece, k) => text + written(parts[k - 1]) + piece),
});

/** Markup that was escaped elsewhere: by this program, never by what it reads. */
export const trusted = (markup: string): Markup => ({ markup });

/** Parts with something between them. */
export const joined = (parts: readonly Part[], between: Part): Part => parts.flatMap((part, k) => (k === 0 ? [part] : [between, part]));
