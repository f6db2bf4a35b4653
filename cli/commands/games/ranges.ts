/**
 * # Ranges of parameters on the command line
 *
 * `eta=1/12..1/2:1/12` lets a parameter move from the first number to the second in steps of the third; between integers the step may be
 * left out, and is 1. Two dots occur in no expression.
 */
import { LacunaError } from '../../../src/exact/error.js';
import { add, atMost, denominator, format, isPositive, less, ONE, type Rational } from '../../../src/exact/rational.js';
import type { Axis } from '../../../src/formats/analysis/sweep.js';
import { quote } from '../../../src/formats/text/place.js';
import { exactNumber } from '../options/nonnegative.js';

/** At most so many points of all ranges together. */
const MOST_POINTS = 10_000;

const RANGE = /^(.*?)\.\.(.*?)(?::(.*))?$/s;

/**
 * The parameters that move, and those that are set for good, of those that `parseSet` read.
 * @throws LacunaError if a range is none
 */
export function parseRanges(set: ReadonlyMap<string, string>): {
  readonly axes: readonly Axis[];
  readonly fixed: ReadonlyMap<string, string>;
} {
  const fixed = new Map<string, string>();
  const axes: Axis[] = [];
  for (const [name, text] of set) {
    const range = RANGE.exec(text);
    if (range === null) fixed.set(name, text);
    else axes.push({ name, values: valuesOf(range, text, `--set ${name}`) });
  }
  const points = axes.reduce((product, { values }) => product * values.length, 1);
  if (points > MOST_POINTS)
    throw new LacunaError({ place: '--set', expected: `at most ${MOST_POINTS} points in all`, received: `${points}` });
  return { axes, fixed };
}

function valuesOf([, low, high, by]: RegExpExecArray, text: string, place: string): Rational[] {
  const [from, to] = [exactNumber(low.trim(), place), exactNumber(high.trim(), place)];
  const whole = denominator(from) === 1n && denominator(to) === 1n;
  if (by === undefined && !whole)
    throw new LacunaError({ place, expected: 'a step after a colon, such as 1/12..1/2:1/12', received: quote(text) });
  const step = by === undefined ? ONE : exactNumber(by.trim(), place);
  if (!isPositive(step)) throw new LacunaError({ place, expected: 'a step above 0', received: format(step) });
  if (less(to, from)) throw new LacunaError({ place, expected: 'a range from the lower number to the higher', received: quote(text) });
  const values: Rational[] = [];
  for (let value = from; atMost(value, to); value = add(value, step)) {
    values.push(value);
    if (values.length > MOST_POINTS)
      throw new LacunaError({ place, expected: `at most ${MOST_POINTS} values`, received: `more, in steps of ${format(step)}` });
  }
  return values;
}
