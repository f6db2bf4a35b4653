/** What pages are made of: prose in Markdown with LaTeX, and tables. */
export type Block =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };

export const text = (words: string): Block => ({ kind: 'text', text: words });

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
