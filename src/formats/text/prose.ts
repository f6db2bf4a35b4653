/**
 * # Prose
 *
 * Statements and proofs are Markdown with LaTeX between dollars. This reads them; how they are set is for others to say. HTML in them is text.
 */
import { Marked, type Token, type Tokens } from 'marked';

/** Mathematics: in a line, or on a line of its own. */
interface MathToken extends Tokens.Generic {
  readonly type: 'math';
  readonly text: string;
  readonly display: boolean;
}

const reader = new Marked({
  extensions: [
    {
      name: 'math',
      level: 'inline',
      start: (source) => source.match(/(?<!\\)\$/)?.index,
      tokenizer(source) {
        const found = /^(\$\$?)((?:\\[\s\S]|[^$\\])+)\1/.exec(source);
        return found === null ? undefined : { type: 'math', raw: found[0], text: found[2].trim(), display: found[1] === '$$' };
      },
    },
  ],
});

export const isMath = (token: Token): token is MathToken => token.type === 'math';

/** The blocks of a text in Markdown with LaTeX, each with its parts. */
export const proseTokens = (markdown: string): Token[] => reader.lexer(markdown);
