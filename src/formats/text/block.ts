/** What pages are made of: prose in Markdown with LaTeX, and tables. */
export type Block =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };

export const text = (words: string): Block => ({ kind: 'text', text: words });

/** What could be mistaken for Markdown, LaTeX or HTML. */
const MARKS = /[\\`$[]|<(?! )|&(?=#|\w+;)/g;

/** A text that holds names, such as those of a file: as it stands, whatever they are. */
export const told = (words: string): string => words.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').replace(MARKS, '\\$&');

/** A text in a Markdown block as people read it: without what {@link told} put before marks. */
export const untold = (words: string): string => words.replace(/\\([\\`$[<&*])|`|\*\*/g, '$1');

/** A name as code. */
export const code = (name: string): string => `\`${name.replace(/[\p{Cc}\p{Zl}\p{Zp}`]+/gu, ' ')}\``;

/** A titled part of a page. */
export interface Section {
  readonly heading: string;
  readonly blocks: readonly Block[];
}

/** A block in Markdown. */
export function markdownBlock(block: Block): string {
  if (block.kind === 'text') return block.text;
  const row = (entries: readonly string[]) => `| ${entries.map((entry) => entry.replaceAll('|', '\\|')).join(' | ')} |`;
  return [row(block.head), row(block.head.map(() => '---')), ...block.rows.map(row)].join('\n');
}
