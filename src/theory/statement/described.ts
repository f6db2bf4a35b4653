/** What a value that should be another is, in a few words, whatever it is: nothing of it is called. */
export function described(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null || typeof value === 'boolean') return `${value}`;
  if (typeof value === 'number') return `the plain number ${value}`;
  if (typeof value === 'string') return JSON.stringify(value.slice(0, 80));
  if (value instanceof Promise) return 'a promise';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value !== 'object') return `a ${typeof value}`;
  const keys = Object.keys(value);
  return keys.length === 0 ? 'an object with no keys' : `an object with ${keys.slice(0, 6).join(', ')}`;
}
