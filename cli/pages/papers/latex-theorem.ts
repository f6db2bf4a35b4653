/**
 * # A theorem for a paper
 *
 * What `lacuna explain ID --latex` prints: the sections of its page as LaTeX to `\input`, the statement in a `theorem` environment and the proof in that of amsthm.
 */
import type { Block, Section } from '../../../src/formats/text/block.js';
import { latexText } from '../../../src/formats/text/latex-text.js';
import type { Theorem } from '../../../src/theory/statement/theorem.js';
import { latexProse, latexTable } from './latex-prose.js';

const PREAMBLE = '% The preamble needs \\usepackage[T1]{fontenc} \\usepackage{amsmath,amssymb,amsthm} \\newtheorem{theorem}{Theorem}';

/** LaTeX to input, without a line break at its end. */
export const latexTheorem = ({ id, part, title }: Theorem<never>, sections: readonly Section[]): string =>
  [
    `% Written by lacuna explain ${id} --latex`,
    PREAMBLE,
    ...[...sections]
      .sort((x, y) => rank(x) - rank(y))
      .map(({ heading, blocks }) => {
        const body = joined(blocks);
        if (heading === 'Statement') return `\\begin{theorem}[{${latexText(`${part}. ${title}`)}}]\n${body}\n\\end{theorem}`;
        if (heading === 'Proof') return `\\begin{proof}\n${body}\n\\end{proof}`;
        return `\\paragraph{${latexText(heading)}.}\n${body}`;
      }),
  ].join('\n\n');

/** The proof stands after the statement. */
const rank = ({ heading }: Section): number => (heading === 'Statement' ? 0 : heading === 'Proof' || heading === 'Why it fails' ? 1 : 2);

/** Blocks one after the other; texts that are items of a list make one list. */
function joined(blocks: readonly Block[]): string {
  const parts: string[] = [];
  let prose: string[] = [];
  const flush = () => {
    if (prose.length > 0) parts.push(latexProse(prose.join('\n\n').replace(/\n\n(?=- )/g, '\n')));
    prose = [];
  };
  for (const block of blocks) {
    if (block.kind === 'text') prose.push(block.text);
    else {
      flush();
      const cells = (row: readonly string[]) => row.map(latexProse);
      parts.push(`\\begin{center}\n${latexTable(cells(block.head), block.rows.map(cells))}\n\\end{center}`);
    }
  }
  flush();
  return parts.join('\n\n');
}
