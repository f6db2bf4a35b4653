/** Hypotheses, conclusions and classes of one subject ask the same questions, and so do neighbours in a scope. */

/**
 * The function that remembers what it made of each first argument, for every rest of the arguments, for as long as the first one lives.
 * Arguments are the same if they are identical; what is made must depend on them alone.
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
  const known = new WeakMap<First, { readonly rest: Rest; readonly value: Value }[]>();
  return (first, ...rest) => {
    const made = known.get(first);
    const found = made?.find((entry) => entry.rest.every((argument, k) => argument === rest[k]));
    if (found !== undefined) return found.value;
    const entry = { rest, value: make(first, ...rest) };
    if (made === undefined) known.set(first, [entry]);
    else made.push(entry);
    return entry.value;
  };
}
