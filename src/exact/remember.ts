/** Hypotheses, conclusions and classes of one subject ask the same questions, and so do neighbours in a scope. */

/** How many first arguments are remembered at least; at most twice as many are. */
const MEMORY = 8;

/**
 * The function that remembers what it made of its latest first arguments, for every rest of the arguments. Arguments are the same if they
 * are identical; what is made must depend on them alone.
 *
 * A `WeakMap` would remember for as long as the first argument lives, but its values outlive the collections of young garbage, of which
 * there is much where subjects come by the million.
 * @example
 * ```ts
 * import { remember } from 'lacuna';
 * let asked = 0;
 * const name = remember((subject: object, field: string) => `${field} ${(asked += 1)}`);
 * const subject = {};
 * [name(subject, 'a'), name(subject, 'b'), name(subject, 'a')]; // => ['a 1', 'b 2', 'a 1']
 * ```
 */
export function remember<First extends object, Rest extends readonly unknown[], Value>(
  make: (first: First, ...rest: Rest) => Value,
): (first: First, ...rest: Rest) => Value {
  type Entry = { readonly rest: Rest; readonly value: Value };
  let latest = new Map<First, Entry[]>();
  let before = latest;
  // Most ask again about what was asked about last.
  let last: First | undefined;
  let known: Entry[] = [];
  return (first, ...rest) => {
    if (first !== last) {
      const made = latest.get(first) ?? before.get(first);
      if (made === undefined) {
        const entry = { rest, value: make(first, ...rest) };
        if (latest.size >= MEMORY) [before, latest] = [latest, new Map<First, Entry[]>()];
        known = [entry];
        latest.set(first, known);
        last = first;
        return entry.value;
      }
      last = first;
      known = made;
    }
    const among = known;
    for (const entry of among) if (alike(entry.rest, rest)) return entry.value;
    const entry = { rest, value: make(first, ...rest) };
    among.push(entry);
    return entry.value;
  };
}

/** Whether two lists of arguments are the same; of other lengths they are not. */
function alike(some: readonly unknown[], others: readonly unknown[]): boolean {
  if (some.length !== others.length) return false;
  for (let k = 0; k < some.length; k++) if (some[k] !== others[k]) return false;
  return true;
}
