/**
 * Things of which a claim is made that holds of all of them just if it holds of each alone: the parts of a conclusion, still to be worked out, or the
 * members of a set, each of which is to be in another set too or in neither. Here they are all taken; where a theorem is proved for all numbers any
 * one of them is, so that what the others ask need not be answered together with what it asks.
 */
export const oneByOne = <Item>(items: readonly Item[]): readonly Item[] => items;
