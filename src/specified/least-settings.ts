/** What stands for `contract/language/least-settings` in a proof: a search enters by its specification, and is held against no definition there. */
export const isLeast = (): boolean => false;
