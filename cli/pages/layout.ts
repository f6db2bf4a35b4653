/**
 * # Layout of a page
 *
 * Paragraphs and tables that keep within a width, with or without colour. Widths are counted in terminal columns.
 */
import { stripVTControlCharacters } from 'node:util';
import Table from 'cli-table3';
import type colors from 'picocolors';

/** What a page is set in. */
export interface Sheet {
  readonly colors: ReturnType<typeof colors.createColors>;
  readonly width: number;
}

const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303F\uFF01-\uFF60]/u;
const MARK = /\p{M}/u;
const PLAIN = /^[ -~]*$/;

/** Columns that a text takes on a terminal: none for colour codes and combining marks, two for wide characters. */
export function columns(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let count = 0;
  for (const character of stripVTControlCharacters(text)) count += MARK.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return count;
}

/** The text with blanks behind it, or in front of it. */
export const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - columns(text)));
export const indented = (text: string, width: number): string => ' '.repeat(Math.max(0, width - columns(text))) + text;

/** A text whose long runs of digits are abridged to their beginning and their number: `1234…(1000 digits)`. */
export const abridgedDigits = (text: string): string =>
  text.replace(/\d{17,}/g, (digits) => `${digits.slice(0, 4)}…(${digits.length} digits)`);

/** The items as a list in words, `most` of them at most, with how many are left out. */
export function listText(items: readonly string[], most: number, last = 'and'): string {
  const left = items.length - most;
  if (left > 1) return `${items.slice(0, most).join(', ')}, … (${left} more)`;
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${last} ${items[items.length - 1]}`;
}

/** A number of things: `1 cell`, `4 cells`. */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** A paragraph after a lead, such as a label or an indent, under which its further lines hang. */
export function paragraph({ width }: Sheet, lead: string, text: string): string[] {
  const indent = columns(lead);
  const room = Math.max(20, width - indent);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && columns(line) + 1 + columns(word) > room) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].map((content, k) => (k === 0 ? lead : ' '.repeat(indent)) + content);
}

/** The title of a section, with what it says in short. */
export const heading = (sheet: Sheet, title: string, text = ''): string[] =>
  paragraph(sheet, text === '' ? sheet.colors.bold(title) : `${sheet.colors.bold(title)}  `, text);

const RULES = {
  ...{ top: '', 'top-mid': '', 'top-left': '', 'top-right': '', bottom: '', 'bottom-mid': '', 'bottom-left': '', 'bottom-right': '' },
  ...{ left: '  ', 'left-mid': '  ', mid: '─', 'mid-mid': '─┼─', right: '', 'right-mid': '', middle: ' │ ' },
};
const GUTTER = 3;
const INDENT = 2;
const NARROWEST = 6;

/** A table under a head: `<` and `>` align a column left and right. Columns that would exceed the width are cut, with `…`. */
export function table({ width }: Sheet, aligned: string, head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const widths = head.map((title, k) => rows.reduce((most, row) => Math.max(most, columns(row[k])), columns(title)));
  let excess = widths.reduce((total, own) => total + own, INDENT + GUTTER * (head.length - 1)) - width;
  while (excess > 0) {
    const widest = widths.indexOf(Math.max(...widths));
    if (widths[widest] <= NARROWEST) break;
    widths[widest] -= 1;
    excess -= 1;
  }
  const drawn = new Table({
    head: [...head],
    colWidths: widths,
    colAligns: [...aligned].map((side) => (side === '>' ? 'right' : 'left')),
    style: { head: [], border: [], compact: true, 'padding-left': 0, 'padding-right': 0 },
    chars: RULES,
  });
  drawn.push(...rows.map((row) => [...row]));
  return drawn
    .toString()
    .split('\n')
    .map((line) => line.trimEnd());
}
