/**
 * # Words of an expression
 *
 * Splits the text of an expression into decimals, names and symbols. What is none of these is a word of kind `other`, for the reader of
 * expressions to refuse where it stands.
 */

/** A word of an expression: `text.slice(start, end)`, empty at the end. */
export interface Token {
  readonly kind: 'decimal' | 'name' | 'symbol' | 'other' | 'end';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const SPACE = /[ \t\r\n]*/y;
const DECIMAL = /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const NAME_START = /[\p{L}_]/uy;
const NAME_REST = /[\p{L}0-9_]{1,256}/uy; // in strides: V8 overflows its stack on 10^7 letters in one match
const SYMBOL = /[-+*/^(),]/y;
const CHARACTER = /./suy;

/** Where the match of a sticky pattern that starts at a position ends; the position itself where there is none. */
function endOf(pattern: RegExp, text: string, position: number): number {
  pattern.lastIndex = position;
  return pattern.test(text) ? pattern.lastIndex : position;
}

/** The first word at or after a position. */
export function tokenAt(text: string, position: number): Token {
  const start = endOf(SPACE, text, position);
  const [kind, end] = wordAt(text, start);
  return { kind, text: text.slice(start, end), start, end };
}

function wordAt(text: string, start: number): readonly [kind: Token['kind'], end: number] {
  if (start === text.length) return ['end', start];
  let end = endOf(SYMBOL, text, start);
  if (end > start) return ['symbol', end];
  end = endOf(DECIMAL, text, start);
  if (end > start) return ['decimal', end];
  end = endOf(NAME_START, text, start);
  if (end === start) return ['other', endOf(CHARACTER, text, start)];
  for (let next = endOf(NAME_REST, text, end); next > end; next = endOf(NAME_REST, text, end)) end = next;
  return ['name', end];
}

/** Whether a text may name a parameter: a letter of any alphabet or an underscore, then letters, digits 0–9 and underscores. */
export function isName(text: string): boolean {
  const { kind, start, end } = tokenAt(text, 0);
  return kind === 'name' && start === 0 && end === text.length;
}
