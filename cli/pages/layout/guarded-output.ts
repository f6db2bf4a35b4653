/**
 * # What reaches a terminal
 *
 * Names come from files of strangers and may hold what a terminal obeys. Pages clean what they show; and whatever a command writes on standard
 * output passes here at last, so that no path is forgotten. JSON gets escapes, which say the same; a page gets the replacement character.
 */

const UNPRINTABLE = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;

/** The colours in use, which are ours. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape of colour codes is kept
const COLOR = /(\u001b\[(?:[0-2]|4|2[24]|3[1-6]|39|90)m)/;

const escaped = (character: string): string =>
  [...Array(character.length).keys()].map((k) => `\\u${character.charCodeAt(k).toString(16).padStart(4, '0')}`).join('');

/** The text as it may be shown. */
export function shownSafely(text: string): string {
  const [, json] = /^(\{)/.exec(text) ?? [];
  const instead = (character: string) => (character === '\n' ? character : json === undefined ? '\uFFFD' : escaped(character));
  // Of the pieces every second one is a colour code.
  const pieces = json === undefined ? text.split(COLOR) : [text];
  return pieces.map((piece, k) => (k % 2 === 1 ? piece : piece.replace(UNPRINTABLE, instead))).join('');
}

/** Has whatever is written on a stream pass; returns how to end that. */
export function guardOutput(stream: NodeJS.WriteStream): () => void {
  const { write } = stream;
  const guarded = (chunk: string | Uint8Array, ...rest: unknown[]): boolean =>
    Reflect.apply(write, stream, [typeof chunk === 'string' ? shownSafely(chunk) : chunk, ...rest]);
  Object.assign(stream, { write: guarded });
  return () => Object.assign(stream, { write });
}
