/**
 * # JSON from strangers
 *
 * `JSON.parse` keeps the last of two equal keys, rounds numbers and tells no line. So the text is first read once by a scanner that
 * follows RFC 8259 to the letter, without recursion and without building anything but the sets of keys of the objects that are open: it
 * refuses, by line and column, what is no JSON, an object that gives a key twice, nesting and numbers beyond the limits, more containers than
 * any file within the limits needs, and texts with control characters, which none needs and a terminal would obey. What passes is parsed by `JSON.parse`, for which `__proto__` is a key like any other.
 *
 * Lines and columns count from 1, columns in UTF-16 units. A byte order mark at the start is ignored.
 */
import { LacunaError } from '../../exact/error.js';
import type { Limits } from './limits.js';
import { atMostLimit, quote } from './place.js';

/** Arrays and objects that any file may hold; a file of 10^6 outcomes needs 2·10^6 at most. */
const CONTAINERS = 4e6;

/**
 * The value of a JSON text, in which no object has a key twice and no number was rounded to an integer. Numbers that are no integers are
 * doubles, or the texts that they are written as.
 * @throws LacunaError with line and column
 */
export function parseJson(text: string, limits: Limits, decimals: 'rounded' | 'as text' = 'rounded'): unknown {
  if (text.length > limits.bytes) throw new LacunaError({ expected: atMostLimit('bytes', limits, 'bytes'), received: `${text.length}` });
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const foreign = foreignFormat(body);
  if (foreign !== null) throw new LacunaError({ expected: 'JSON, all that is read here', received: foreign });
  const found: [start: number, end: number][] = [];
  scan(body, limits, decimals === 'rounded' ? null : found);
  return JSON.parse(found.length === 0 ? body : quotedAt(body, found));
}

/** The text with quotes around some of its numbers. */
function quotedAt(text: string, numbers: readonly (readonly [number, number])[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (const [start, end] of numbers) {
    pieces.push(text.slice(from, start), '"', text.slice(start, end), '"');
    from = end;
  }
  return pieces.join('') + text.slice(from);
}

/** Another format that a text seems to be in, by how it begins. */
function foreignFormat(text: string): string | null {
  const head = text.slice(0, 1000).trimStart();
  if (/^(NFG|EFG) \d/.test(head))
    return `a file of Gambit, whose name would end in .${head.slice(0, 3).toLowerCase()}${head.startsWith('EFG') ? ', which is not read' : ''}`;
  if (/^<[?!a-z]/i.test(head)) return 'what looks like XML or HTML';
  if (/^(---(\s|$)|%YAML|- |[\w$-]+:(\s|$))/.test(head)) return 'what looks like YAML, and its name would end in .yaml';
  return null;
}

const NUMBER = /-?(?:0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
/** The escape of a control character other than a tab or a line break. */
const CONTROL = /^\\(?:[bf]|u00(?:0[0-8bBcCeEfF]|1.|7[fF]|[89].))$/;
const SPACE = /[ \t\r\n]*/y;
const WORD = /[\p{L}\p{Nd}_.+-]{1,20}|./suy;

/** Where the match of a sticky pattern that starts at a position ends; −1 where there is none. */
function endOf(pattern: RegExp, text: string, position: number): number {
  pattern.lastIndex = position;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

/** What may stand next. */
type State = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | 'more';

function scan(text: string, limits: Limits, decimals: [number, number][] | null): void {
  const most = Math.max(CONTAINERS, 4 * limits.outcomes);
  const open: (Set<string> | null)[] = []; // the keys of each open object; null for an array
  let containers = 0;
  let state: State = 'value';
  let position = 0;
  for (;;) {
    position = endOf(SPACE, text, position);
    const character = position < text.length ? text[position] : '';
    const keys = open.at(-1);
    if (state === 'more') {
      if (keys === undefined) {
        if (character === '') return;
        throw problem(text, position, 'nothing after the value');
      }
      const closing = keys === null ? ']' : '}';
      if (character === closing) open.pop();
      else if (character === ',') state = keys === null ? 'value' : 'key';
      else throw problem(text, position, `"," or "${closing}"`);
      position++;
    } else if (state === ':') {
      if (character !== ':') throw problem(text, position, '":"');
      position++;
      state = 'value';
    } else if ((state === 'value or ]' && character === ']') || (state === 'key or }' && character === '}')) {
      open.pop();
      position++;
      state = 'more';
    } else if (state === 'key' || state === 'key or }') {
      if (character !== '"') throw problem(text, position, `a key in double quotes${state === 'key' ? '' : ' or "}"'}`);
      const end = stringEnd(text, position);
      const raw = text.slice(position + 1, end - 1);
      const key: string = raw.includes('\\') ? JSON.parse(`"${raw}"`) : raw;
      if (keys?.has(key)) throw problem(text, position, 'a key not used before in the object', quote(key));
      keys?.add(key);
      position = end;
      state = ':';
    } else if (character === '{' || character === '[') {
      if (open.length >= limits.nesting)
        throw problem(text, position, atMostLimit('nesting', limits, 'nested arrays and objects'), 'one more');
      if (++containers > most) throw problem(text, position, `at most ${most} arrays and objects`, 'one more');
      open.push(character === '{' ? new Set() : null);
      position++;
      state = character === '{' ? 'key or }' : 'value or ]';
    } else {
      const start = position;
      position = character === '"' ? stringEnd(text, start) : scalarEnd(text, start, limits, decimals === null);
      if (decimals !== null && character !== '"' && /^-?\d+[.eE]/.test(text.slice(start, Math.min(position, start + limits.digits))))
        decimals.push([start, position]);
      state = 'more';
    }
  }
}

/** Where the string that opens at `start` is over. */
function stringEnd(text: string, start: number): number {
  for (let position = start + 1; ; ) {
    if (position >= text.length) throw problem(text, position, 'a closing quotation mark');
    const code = text.charCodeAt(position);
    if (code === 0x22) return position + 1;
    if (code >= 0x7f && code < 0xa0) throw problem(text, position, 'a text without control characters');
    if (code < 0x20) throw problem(text, position, 'a closing quotation mark, or an escape for a control character');
    if (code === 0x5c) {
      const end = endOf(ESCAPE, text, position);
      if (end < 0) throw problem(text, position, 'an escape such as \\n, \\" or \\u00e9');
      if (CONTROL.test(text.slice(position, end))) throw problem(text, position, 'a text without control characters');
      position = end;
    } else position++;
  }
}

/** Where the number, `true`, `false` or `null` at `start` is over. */
function scalarEnd(text: string, start: number, limits: Limits, rounded: boolean): number {
  for (const word of ['true', 'false', 'null']) if (text.startsWith(word, start)) return start + word.length;
  const end = endOf(NUMBER, text, start);
  if (end < 0) throw problem(text, start, 'a JSON value');
  if (end - start > limits.digits + 1)
    throw problem(text, start, atMostLimit('digits', limits, 'digits'), `a number of ${end - start} characters`);
  const literal = text.slice(start, end);
  if (!/[.eE]/.test(literal)) return end;
  if (rounded && Number.isInteger(Number(literal)) && !isWhole(literal))
    throw problem(text, start, 'an integer, or an exact number as text', literal);
  return end;
}

/** Whether a JSON number with a fraction or an exponent is an integer exactly, which `0.99999999999999999999` and `1e-400` are not although they round to one. */
function isWhole(literal: string): boolean {
  const [mantissa, exponent = '0'] = literal.split(/[eE]/);
  const [whole, decimals = ''] = mantissa.replace('-', '').split('.');
  const digits = whole + decimals;
  let zeros = 0;
  while (zeros < digits.length && digits[digits.length - 1 - zeros] === '0') zeros++;
  return zeros === digits.length || Number(exponent) + zeros >= decimals.length;
}

/** What is wrong at a position, with the line and the column. */
function problem(text: string, position: number, wanted: string, received?: string): LacunaError {
  const comment = /^(\/[/*]|#)/.test(text.slice(position, position + 2));
  const expected = comment ? `${wanted} (JSON has no comments)` : wanted;
  let line = 1;
  let start = 0;
  for (let end = text.indexOf('\n'); end !== -1 && end < position; end = text.indexOf('\n', start)) {
    line++;
    start = end + 1;
  }
  WORD.lastIndex = position;
  const found = position < text.length ? quote(WORD.exec(text)?.[0] ?? '') : 'the end of the text';
  return new LacunaError({ place: `line ${line}, column ${position - start + 1}`, expected, received: received ?? found });
}
