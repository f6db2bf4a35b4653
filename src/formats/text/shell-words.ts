/** A command as it may be typed again: words that a shell would take apart are quoted. */
export const shellWords = (...words: readonly (string | number)[]): string =>
  words.map((word) => (/^[\w%+,./:=@-]+$/.test(`${word}`) ? `${word}` : `'${`${word}`.replaceAll("'", "'\\''")}'`)).join(' ');
