/** # The key of a plot: what each line stands for, in as many rows as the width asks for */
import type { Part } from './markup.js';
import { type Color, label, rule } from './svg.js';

export interface KeyEntry {
  readonly text: string;
  readonly color: Color;
  readonly width: number;
  readonly dashes?: string;
}

const ROW = 17;
const SAMPLE = 22;

/** The key from the top of a drawing down, with the height that it takes. */
export function plotKey(entries: readonly KeyEntry[], left: number, right: number): { readonly drawn: Part; readonly height: number } {
  let [x, y] = [left, 10];
  const drawn = entries.map(({ text, color, width, dashes }) => {
    const room = SAMPLE + 25 + text.length * 6.3;
    if (x > left && x + room > right) [x, y] = [left, y + ROW];
    const part = [rule(x, y, x + SAMPLE, y, color, width, dashes), label(x + SAMPLE + 5, y + 4, text, 'soft', 'start', 12)];
    x += room;
    return part;
  });
  return { drawn, height: y + ROW };
}
