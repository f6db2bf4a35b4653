/**
 * What stands for `theory/statement/each` in a proof: what is claimed of each of several things is claimed of one that somebody has chosen, nobody knows
 * which. That is as much, for whatever is chosen; and a run answers what is asked of that one alone.
 */
import { oracle } from '../symbolic/oracle.js';
import { all, type Conclusion } from '../theory/statement/conclusion.js';

export function each<Item>(what: string, items: readonly Item[], claiming: (item: Item) => Conclusion): Conclusion {
  if (items.length === 0) return all();
  const chosen = oracle().found<number>(`each ${what}, ${items.length}`, () => ({
    about: null,
    alternatives: items.map((_, k) => ({ result: k, clauses: [] })),
    clauses: [],
  }));
  return claiming(items[chosen]);
}
