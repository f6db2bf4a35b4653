/**
 * Remembers nothing: what stands in the place of `exact/remember` when a theorem is run for a proof, since what was found where questions were
 * answered otherwise would answer here.
 */
export const remember = <First extends object, Rest extends readonly unknown[], Value>(
  make: (first: First, ...rest: Rest) => Value,
): ((first: First, ...rest: Rest) => Value) => make;
