/**
 * # Linked contingencies
 *
 * Two contingencies are linked when some cell meets both. Transfers on the cells of one component of the transitive closure say nothing
 * about another, so the best mechanism is found component by component and the values add up (A5).
 */
import type { Language } from './language.js';

/** The classes of linked contingencies by the cells they meet: `cells[contingency]` lists the cells that count as met. */
export function linkedBy(cells: readonly Iterable<number>[]): number[][] {
  const parent = cells.map((_, w) => w);
  const root = (w: number): number => {
    let at = w;
    while (parent[at] !== at) at = parent[at] = parent[parent[at]];
    return at;
  };
  const firstToMeet = new Map<number, number>();
  cells.forEach((met, w) => {
    for (const cell of met) {
      const first = firstToMeet.get(cell);
      if (first === undefined) firstToMeet.set(cell, w);
      else parent[root(w)] = root(first);
    }
  });
  const components = new Map<number, number[]>();
  cells.forEach((_, w) => {
    const members = components.get(root(w));
    if (members === undefined) components.set(root(w), [w]);
    else members.push(w);
  });
  return [...components.values()];
}

/** The components of linked contingencies of a language, each in ascending order. */
export const linkedContingencies = (language: Language): number[][] => linkedBy(language.cells);
