/**
 * # Names of files
 *
 * What is stored is filed under the names of hypotheses, which may hold any character. A file name keeps the letters and digits of ASCII, `.`
 * and `-`, with `+` between several names; a space becomes `_`, and all else its bytes in UTF-8 after `%`. So no two names meet in one file,
 * none leads out of its folder, and none means anything to a shell or to a packager (npm takes `*` for a pattern and leaves the file out).
 */

/** The name, without its ending, of a file about these names. One-to-one. */
export const fileTitle = (names: readonly string[]): string => names.map(escaped).join('+');

const escaped = (name: string): string =>
  name.replaceAll(/[^A-Za-z0-9.-]|^\./gu, (letter) => (letter === ' ' ? '_' : [...Buffer.from(letter)].map(percent).join('')));

const percent = (byte: number): string => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
