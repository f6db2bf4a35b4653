/** Whether a word names a module of the user's, by how it ends. */
export const isModule = (word: string): boolean => /\.[cm]?[jt]s$/.test(word);
