/**
 * What stands for `theory/statement/one-by-one` in a proof: any one of the things, as if a search had found it, of which nothing is said. What holds whichever
 * is found holds of each.
 */
import { oracle } from '../symbolic/oracle.js';

/** How often one was taken since the run began: each time is a choice of its own. */
let times = 0;

/** A run begins. */
export function beginRun(): void {
  times = 0;
}

export function oneByOne<Item>(items: readonly Item[]): readonly Item[] {
  if (items.length < 2) return items;
  const key = `one of ${items.length}, time ${times++}`;
  const alternatives = items.map((_, result) => ({ result, clauses: [] }));
  return [items[oracle().found(key, () => ({ about: null, alternatives, clauses: [] }))]];
}
