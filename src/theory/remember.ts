/** Hypotheses, conclusions and classes of one subject ask the same questions, and so do neighbours in a scope. */

/**
 * The function that remembers what it made of the first argument that it was last given, for every rest of the arguments. Arguments are
 * the same if they are identical; the function must be a function of them.
 * @example
 * ```ts
 * import { remember } from 'lacuna';
 * let asked = 0;
 * const double = remember((n: number) => { asked += 1; return 2 * n; });
 * [double(3), double(3), double(4), asked]; // => [6, 6, 8, 2]
 * ```
 */
export function remember<First, Rest extends readonly unknown[], Value>(
  make: (first: First, ...rest: Rest) => Value,
): (first: First, ...rest: Rest) => Value {
  let last: First | null = null;
  let known: { readonly rest: Rest; readonly value: Value }[] = [];
  return (first, ...rest) => {
    if (first !== last) [last, known] = [first, []];
    const found = known.find((entry) => entry.rest.every((argument, k) => argument === rest[k]));
    if (found !== undefined) return found.value;
    const value = make(first, ...rest);
    known.push({ rest, value });
    return value;
  };
}
