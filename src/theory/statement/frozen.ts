/** What a program of somebody else's is given to look at. */

const done = new WeakSet<object>();

/**
 * The value itself, with nothing in its lists and plain objects that can be written to, for scopes share environments and languages among
 * their subjects: a statement that changes what it judges is told so where it does. Families and interpretations are programs themselves
 * and left alone, and numbers are closed as they are.
 */
export function frozen<Value>(value: Value): Value {
  freeze(value);
  return value;
}

function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || done.has(value)) return;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Array.prototype && prototype !== Object.prototype && prototype !== null) return;
  done.add(Object.freeze(value));
  for (const [key, inner] of Object.entries(value)) if (key !== 'family' && key !== 'interpretation') freeze(inner);
}
