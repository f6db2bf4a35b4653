/**
 * # JSON of other programs' logs
 *
 * What models say, and tracebacks in colour, hold control characters, which files of Lacuna's own formats may not: in logs they are replaced by
 * U+FFFD before the text is read as strictly as any other.
 */
import { parseJson } from './json.js';
import { DEFAULT_LIMITS, type Limits } from './limits.js';

/** An escape; those of control characters other than tabs and line breaks. */
const ESCAPE = /\\(?:u[0-9a-fA-F]{4}|.)/gs;
const CONTROL = /^\\(?:[bf]|u00(?:0[0-8bBcCeEfF]|1.|7[fF]|[89].))$/;

/** A text without control characters other than tabs and line breaks. */
export const withoutControls = (text: string): string => text.replace(/(?![\t\n\r])\p{Cc}/gu, '\uFFFD');

/**
 * The value of a log's JSON.
 * @throws LacunaError with line and column
 */
export const parseForeignJson = (text: string, limits: Limits = DEFAULT_LIMITS): unknown =>
  parseJson(text.replace(ESCAPE, (found) => (CONTROL.test(found) ? '\\ufffd' : found)).replace(/[\u007f-\u009f]/g, '\uFFFD'), limits);
