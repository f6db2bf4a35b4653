/**
 * What stands for `contract/language/least-settings` in a proof: unknown numbers have no size, and a search that enters by its specification is held against
 * no definition. So what is claimed of the least settings alone is no part of what is proved.
 */
export const isLeast = (): boolean => false;
