/** A line without the control characters that a stranger's names may hold; colour codes are ours. */
export const cleanLine = (line: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape of colour codes is kept
  line.replace(/(?!\u001b\[\d+m)[\p{Cc}\p{Cf}\u2028\u2029]/gu, '\uFFFD').slice(0, 20_000);
