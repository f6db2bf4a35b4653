/**
 * # Figures in a sentence
 *
 * Claims and sentences are text, in which λ*_L is a letter with its marks: on a page these are raised and lowered. Only single letters have
 * marks, so that a name such as `agent_1` stays as it is.
 */
import { html, type Markup, type Part } from '../draw/markup.js';

/** A letter or a closing bracket with a star or a power, an index, or both. */
const MARKED = /((?<![\p{L}\p{N}])\p{L}|\))(\*|\^(?:[\p{L}\p{N}]+|\([^()]+\)))?(?:_([\p{L}\p{N}]'?))?(?![\p{L}\p{N}_])/gu;

/** A text with the marks of its letters raised and lowered. */
export function figuresInWords(text: string): Markup {
  const parts: Part[] = [];
  let read = 0;
  for (const found of text.matchAll(MARKED)) {
    const [whole, letter, above, below] = found;
    if (above === undefined && below === undefined) continue;
    parts.push(
      text.slice(read, found.index),
      letter,
      above !== undefined && html`<sup>${above.replace(/[\^()]/g, '')}</sup>`,
      below !== undefined && html`<sub>${below}</sub>`,
    );
    read = found.index + whole.length;
  }
  return html`${[...parts, text.slice(read)]}`;
}
