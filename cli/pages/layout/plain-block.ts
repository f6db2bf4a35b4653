/** Blocks of a page on a terminal: prose wrapped, LaTeX as plain text, tables aligned. */
import { type Block, untold } from '../../../src/formats/text/block.js';
import { columns, type Sheet, table } from './layout.js';
import { plainMath } from './plain-math.js';
import { wrap } from './wrap.js';

/** Markdown and LaTeX as plain text. */
const plain = (words: string): string => untold(plainMath(words));

/** A block within a width. */
export function plainBlock(block: Block, { colors, width }: Sheet): string {
  if (block.kind === 'text') return wrap(plain(block.text), width, '  ');
  const rows = block.rows.map((row) => row.map(plain));
  const room = block.head.reduce((total, head, k) => total + 3 + Math.max(columns(head), ...rows.map((row) => columns(row[k]))), 4);
  return table({ colors, width: Math.max(width, room) }, '='.repeat(block.head.length), block.head, rows)
    .map((line) => `    ${line}`)
    .join('\n');
}
