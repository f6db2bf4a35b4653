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

/** A text in lines of so many columns, broken between words; a number and what is left of its digits is one word. */
export function wrapped(text: string, room: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/ (?!digits\))/)) {
    if (line !== '' && columns(line) + 1 + columns(word) > room) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** A paragraph after a lead, such as a label or an indent, under which its further lines hang. */
export function paragraph({ width }: Sheet, lead: string, text: string): string[] {
  const indent = columns(lead);
  return wrapped(text, Math.max(20, width - indent)).map((content, k) => (k === 0 ? lead : ' '.repeat(indent)) + content);
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
/** Titles of columns that are longer may be broken into lines. */
const LONGEST_TITLE = 32;
/** Columns of texts are not made narrower than this. */
const NARROWEST = 10;

/**
 * A table under a head. Each column is of texts (`<`), which are broken into lines where the width asks for it, or of figures, set left (`=`)
 * or right (`>`), which are never broken. What is too wide all the same is set row by row, each entry behind its title.
 */
export function table(sheet: Sheet, kinds: string, head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const widths = head.map((title, k) => rows.reduce((most, row) => Math.max(most, columns(row[k])), titleWidth(title)));
  let excess = widths.reduce((total, own) => total + own, INDENT + GUTTER * (head.length - 1)) - sheet.width;
  while (excess > 0) {
    const widest = Math.max(...widths.filter((_, k) => kinds[k] === '<'), 0);
    if (widest <= NARROWEST) return rowByRow(sheet, head, rows);
    widths[widths.findIndex((own, k) => own === widest && kinds[k] === '<')] -= 1;
    excess -= 1;
  }
  const broken = (text: string, k: number) => wrapped(text, widths[k]).join('\n');
  const cells = (row: readonly string[]) => row.map((text, k) => (kinds[k] === '<' ? broken(text, k) : text));
  const drawn = new Table({
    head: head.map(broken),
    colWidths: widths,
    colAligns: [...kinds].map((kind) => (kind === '>' ? 'right' : 'left')),
    style: { head: [], border: [], compact: true, 'padding-left': 0, 'padding-right': 0 },
    chars: RULES,
  });
  drawn.push(...rows.map(cells));
  return drawn
    .toString()
    .split('\n')
    .map((line) => line.trimEnd());
}

/** Columns that a title takes at least: long ones may be broken. */
export const titleWidth = (title: string, longest = LONGEST_TITLE): number =>
  columns(title) <= longest ? columns(title) : Math.max(...wrapped(title, longest).map(columns));

/** A table whose figures leave no room for its texts. */
const rowByRow = (sheet: Sheet, head: readonly string[], rows: readonly (readonly string[])[]): string[] =>
  rows.flatMap(([first, ...rest]) => [
    ...paragraph(sheet, '  ', head[0] === '' ? first : `${head[0]} ${first}`),
    ...rest.flatMap((text, k) => paragraph(sheet, '    ', `${head[k + 1]}: ${text}`)),
  ]);
