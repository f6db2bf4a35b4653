/** A JSON value as text, on one line where it fits. */
import type { Json } from '../../../src/formats/analysis/analysis-line.js';

export function jsonText(value: Json, width: number): string {
  const flat = JSON.stringify(value, null, 1).replace(/\n */g, ' ');
  if (typeof value !== 'object' || value === null || flat.length <= width) return flat;
  const inner = (part: Json, lead = '') => `  ${lead}${jsonText(part, width - 2).replaceAll('\n', '\n  ')}`;
  const [open, close, parts] = Array.isArray(value)
    ? ['[', ']', value.map((part) => inner(part))]
    : ['{', '}', Object.entries(value).map(([key, part]) => inner(part, `${JSON.stringify(key)}: `))];
  return `${open}\n${parts.join(',\n')}\n${close}`;
}
