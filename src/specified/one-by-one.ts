/**
 * What stands for `theory/statement/one-by-one` in a proof: any one of the things, as if a search had found it, of which nothing is said. What holds whichever
 * is found holds of each.
 */
import { oracle } from '../symbolic/oracle.js';
import { timeOf } from './times.js';

export function oneByOne<Item>(items: readonly Item[]): readonly Item[] {
  if (items.length < 2) return items;
  const key = `one of ${items.length}, time ${timeOf('one')}`;
  const alternatives = items.map((_, result) => ({ result, clauses: [] }));
  return [items[oracle().found(key, () => ({ about: null, alternatives, clauses: [] }))]];
}
