/**
 * # Places, and names told back to the reader
 *
 * An error names the place in a file as a program would reach it: `payoffs.storm[0][1]`, and `payoffs["a b"]` where the name is no
 * plain word. Names come from strangers, so whatever is repeated is short, on one line, and shows its control characters as escapes.
 */
import { LacunaError } from '../../exact/error.js';
import type { Limits } from './limits.js';

const LONGEST_NAME = 40;
const MOST_NAMES = 12;
const LONGEST_LIST = 200;

const PLAIN = /^[\p{L}_][\p{L}0-9_]*$/u;
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu;

const escaped = (character: string): string =>
  [...Array(character.length).keys()].map((k) => `\\u${character.charCodeAt(k).toString(16).padStart(4, '0')}`).join('');

/** A text cut to a length, with an ellipsis where something was left out; never cut through a character. */
const cut = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '')}…`;

/** A text in quotation marks: shortened, on one line, its control characters as escapes. */
export const quote = (text: string): string => JSON.stringify(cut(text, LONGEST_NAME)).replace(UNPRINTABLE, escaped);

/** A list of names for an error: `row, "the other"`, and how many there are where not all are shown. */
export function listed(names: Iterable<string>): string {
  const all = [...names];
  const shown: string[] = [];
  for (let length = 0; shown.length < Math.min(all.length, MOST_NAMES) && length < LONGEST_LIST; length += shown.at(-1)?.length ?? 0) {
    const name = all[shown.length];
    shown.push(name.length <= LONGEST_NAME && PLAIN.test(name) ? name : quote(name));
  }
  return shown.join(', ') + (all.length > shown.length ? `, … (${all.length} in all)` : '');
}

/** The place of a member: `outer.name`, `outer["odd name"]` or `outer[3]`. */
export function at(outer: string, member: string | number): string {
  if (typeof member === 'number') return `${outer}[${member}]`;
  if (member.length > LONGEST_NAME || !PLAIN.test(member)) return `${outer}[${quote(member)}]`;
  return outer === '' ? member : `${outer}.${member}`;
}

/** The place of a cell of nested arrays: `outer[0][1]`. */
export const atIndices = (outer: string, indices: readonly number[]): string => outer + indices.map((k) => `[${k}]`).join('');

/** An error seen from further out: a {@link LacunaError} gets the place put in front, anything else passes. */
export const located = (error: unknown, place: string): unknown => (error instanceof LacunaError ? error.within(place) : error);

/** What is expected of something measured, naming the limit that it exceeds. */
export const atMostLimit = (limit: keyof Limits, limits: Limits, what: string): string =>
  `at most ${limits[limit]} ${what} (limit "${limit}")`;
