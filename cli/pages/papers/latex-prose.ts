/** Markdown with LaTeX between dollars as LaTeX: prose, lists and tables; HTML is text. */
import type { Token, Tokens } from 'marked';
import { latexText } from '../../../src/formats/text/latex-text.js';
import { isMath, proseTokens } from '../../../src/formats/text/prose.js';

/** A text of Markdown as LaTeX. */
export const latexProse = (markdown: string): string => blocks(proseTokens(markdown));

const blocks = (tokens: readonly Token[]): string =>
  tokens
    .map(block)
    .filter((text) => text !== '')
    .join('\n\n');

function block(token: Token): string {
  switch (token.type) {
    case 'space':
      return '';
    case 'list': {
      const { ordered, items } = token as Tokens.List;
      const kind = ordered ? 'enumerate' : 'itemize';
      return `\\begin{${kind}}\n${items.map((item) => `  \\item ${blocks(item.tokens)}`).join('\n')}\n\\end{${kind}}`;
    }
    case 'table': {
      const { header, rows } = token as Tokens.Table;
      return latexTable(
        header.map(({ tokens }) => inline(tokens)),
        rows.map((row) => row.map(({ tokens }) => inline(tokens))),
      );
    }
    case 'heading':
      return `\\paragraph{${inline(partsOf(token) ?? [])}}`;
    case 'blockquote':
      return `\\begin{quote}\n${blocks(partsOf(token) ?? [])}\n\\end{quote}`;
    default:
      return inline(partsOf(token) ?? [token]);
  }
}

const partsOf = (token: Token): readonly Token[] | undefined => ('tokens' in token ? token.tokens : undefined);

/** A text that may go on over lines. */
const words = (text: string): string => text.split('\n').map(latexText).join('\n');

/** A table with a rule under its head. */
export const latexTable = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [
    `\\begin{tabular}{l${'|c'.repeat(head.length - 1)}}`,
    `${head.join(' & ')} \\\\ \\hline`,
    ...rows.map((row) => `${row.join(' & ')} \\\\`),
    '\\end{tabular}',
  ].join('\n');

const inline = (tokens: readonly Token[]): string => tokens.map(part).join('');

function part(token: Token): string {
  if (isMath(token)) return token.display ? `\\[${latexMath(token.text)}\\]` : `$${latexMath(token.text)}$`;
  switch (token.type) {
    case 'strong':
      return `\\textbf{${inline(partsOf(token) ?? [])}}`;
    case 'em':
      return `\\emph{${inline(partsOf(token) ?? [])}}`;
    case 'codespan':
      return `\\texttt{${words(token.text)}}`;
    case 'br':
      return '\\newline ';
    case 'escape':
      return latexText(token.text);
    default:
      return inline(partsOf(token) ?? []) || words('text' in token ? token.text : token.raw);
  }
}

/** What our statements write in the way of Markdown, where `<` may open a tag. */
const latexMath = (math: string): string => math.replace(/\\lt(?![A-Za-z])/g, '<').replace(/\\gt(?![A-Za-z])/g, '>');
