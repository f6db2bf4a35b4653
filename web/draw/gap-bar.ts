/**
 * # The gap as bars
 *
 * What welfare comes to: with selfish agents and no contract, between their worst and their best equilibrium; with the best contract of each
 * class; with agents prosocial enough. What is missing to the first best is hatched.
 */
import { equal, isZero, maximum, minimum, type Rational, subtract } from '../../src/exact/rational.js';
import type { Markup, Part } from './markup.js';
import { numberLabel, numberText } from './number.js';
import { box, type Color, cut, drawing, hatched, label, rule } from './svg.js';
import { approximate } from './weight-axis.js';

/** One bar: welfare between two values, which may be the same; or why there is none. */
export interface GapRow {
  readonly name: string;
  readonly reached: { readonly least: Rational; readonly most: Rational } | null;
  /** Whether the two are bounds on one value that is not known yet, rather than a range of outcomes. */
  readonly bounds?: boolean;
  readonly instead?: string;
  readonly color: Color;
}

const TOP = 6;

/** The bars against the first best. */
export function gapBar(firstBest: Rational, rows: readonly GapRow[], width = 720): Markup {
  const reached = rows.flatMap((row) => (row.reached === null ? [] : [row.reached.least, row.reached.most]));
  const [lowest, highest] = [reached.reduce(minimum, firstBest), reached.reduce(maximum, firstBest)];
  const [low, high] = [approximate(lowest), approximate(highest)];
  const [left, right] = [8, width - 8];
  // The least value keeps a stub of a bar, so that it can be seen; lengths compare differences.
  const stub = 0.08;
  const x = (value: Rational) => left + (right - left) * (high > low ? stub + (1 - stub) * ((approximate(value) - low) / (high - low)) : 1);
  const texts = rows.map((row) => words(firstBest, row, numberText).join(''));
  // Where names and figures have no room beside each other, figures stand below.
  const beside = rows.every(({ name }, k) => (name.length + texts[k].length) * 6.9 + 40 < width);
  const pitch = beside ? 46 : 64;
  const bar = beside ? 19 : 37;
  return drawing({
    name: 'gap',
    title: 'How much of the first best is reached',
    description: `The first best is worth ${numberText(firstBest)}. ${rows.map((row, k) => `${row.name}: ${texts[k]}`).join('; ')}.`,
    width,
    height: TOP + rows.length * pitch + 22,
    body: [
      rows.map((row, k): Part => {
        const y = TOP + k * pitch;
        const { reached: span } = row;
        return [
          label(left, y + 13, cut(row.name, Math.floor(width / 6.6)), 'ink', 'start', beside ? 13 : 12),
          beside
            ? label(right - 8, y + 13, words(firstBest, row, numberLabel), 'soft', 'end', 12)
            : label(left, y + 30, words(firstBest, row, numberLabel), 'soft', 'start', 12),
          span !== null && [
            box(left, y + bar, x(span.least) - left, 18, row.color, 0.85),
            box(x(span.least), y + bar, x(span.most) - x(span.least), 18, row.color, 0.3),
            x(firstBest) - x(span.most) > 1 && hatched(x(span.most), y + bar, x(firstBest) - x(span.most), 18, 'bad'),
          ],
        ];
      }),
      rule(x(firstBest), TOP, x(firstBest), TOP + rows.length * pitch, 'good', 2),
      label(x(firstBest), TOP + rows.length * pitch + 14, ['W* = ', numberLabel(firstBest)], 'good', 'end', 12),
    ],
  });
}

/** What a row reaches, and what it lacks, its numbers being written as told. */
function words<Text>(firstBest: Rational, { reached, bounds, instead }: GapRow, number: (value: Rational) => Text): (Text | string)[] {
  if (reached === null) return [instead ?? 'none'];
  const { least, most } = reached;
  const gap = subtract(firstBest, most);
  const short = bounds === true || isZero(gap) ? [] : [', ', number(gap), ' short'];
  if (equal(least, most)) return [number(most), ...short];
  const range = bounds === true ? ['between ', number(least), ' and ', number(most)] : [number(least), ' to ', number(most)];
  return [...range, ...short];
}
