/** What is claimed one by one of several things, or at several weights, is proved on unknown numbers just where all of it holds. */
import { describe, expect, it } from 'vitest';
import { bundled } from '../../cli/files/unknown-numbers.js';
import { fraction, ONE, type Rational, rational, ZERO } from '../../src/exact/rational.js';
import { all, claim, equivalent, holds } from '../../src/theory/statement/conclusion.js';
import { oneByOne } from '../../src/theory/statement/one-by-one.js';
import { atWeights } from '../../theorems/prosociality/at-weights.js';

interface OnUnknown {
  /** Whether it is proved that each of some numbers is positive. */
  readonly everyNumber: (least: readonly string[]) => boolean;
  /** Whether it is proved that no weight is `but`. */
  readonly everyWeight: (but: string) => boolean;
  /** Whether it is proved that two weights, one after the other or one for each of the other, are equal. */
  readonly twoWeights: (nested: boolean) => boolean;
  /** Whether it is proved that all of two lists are true. */
  readonly bothTimes: (first: readonly boolean[], second: readonly boolean[]) => boolean;
}

const unknownNumbers = await bundled<OnUnknown>([
  "import { explore } from './src/symbolic/explore.js';",
  "import { unknown } from './src/symbolic/polynomial.js';",
  "import { equal, isPositive, rational, subtract } from './src/exact/rational.js';",
  "import { all, equivalent, holds } from './src/theory/statement/conclusion.js';",
  "import { beginRun } from './src/specified/times.js';",
  "import { oneByOne } from './src/theory/statement/one-by-one.js';",
  "import { atWeights } from './theorems/prosociality/at-weights.js';",
  'const proved = (conclude) => explore(() => { beginRun(); return holds(conclude()) || "it fails"; }, { suppositions: [], expired: () => false }).open.length === 0;',
  "const x = unknown('x');",
  'export const everyNumber = (least) => proved(() => all(...oneByOne(least).map((one) =>',
  "  equivalent(['x + one > x', isPositive(subtract(x, subtract(x, rational(one))))], ['always', true]))));",
  "export const everyWeight = (but) => proved(() => atWeights(() => [], (weight) => equivalent(['it is that', equal(weight, rational(but))], ['never', false])));",
  "const alike = (one, other) => equivalent(['they are equal', equal(one, other)], ['always', true]);",
  'export const twoWeights = (nested) => proved(() => { const seen = [];',
  '  return nested ? atWeights(() => [], (one) => atWeights(() => [], (other) => alike(one, other)))',
  '    : all(atWeights(() => [], (one) => { seen.push(one); return alike(one, one); }), atWeights(() => [], (other) => alike(seen[0], other))); });',
  "const truths = (list) => all(...oneByOne(list).map((one) => equivalent(['it', one], ['true', true])));",
  'export const bothTimes = (first, second) => proved(() => all(truths(first), truths(second)));',
]);

describe('a claim about each of several things', () => {
  it.each([
    [['1', '2', '3'], true],
    [['1', '0', '3'], false],
    [['1', '2', '-1'], false],
    [['0'], false],
    [[], true],
  ] as const)('of %j is proved: %j', (list, truth) => {
    expect(unknownNumbers.everyNumber(list)).toBe(truth);
    expect(holds(all(...oneByOne(list).map((one) => claim(['it', rational(one)], '>', ['nothing', ZERO]))))).toBe(truth);
  });

  it('is that of all of them where it is made twice', () => {
    expect(unknownNumbers.bothTimes([true, true], [true, true])).toBe(true);
    expect(unknownNumbers.bothTimes([true, true], [true, false])).toBe(false);
    expect(unknownNumbers.bothTimes([false, true], [true, true])).toBe(false);
    expect(unknownNumbers.bothTimes([true, true, true], [true, false])).toBe(false);
  });
});

describe('a claim at several weights', () => {
  it('is about another weight each time', () => {
    expect([unknownNumbers.twoWeights(true), unknownNumbers.twoWeights(false)]).toEqual([false, false]);
    const alike = (one: Rational) => (other: Rational) => claim(['one', one], '=', ['the other', other]);
    expect(
      holds(
        atWeights(
          () => [ZERO, ONE],
          (one) => atWeights(() => [ZERO, ONE], alike(one)),
        ),
      ),
    ).toBe(false);
  });

  it('is made of each of them, and on unknown numbers of all that are not negative', () => {
    const weights = () => [ZERO, fraction(1n, 2n), ONE];
    const below = (most: number) => atWeights(weights, (weight, which) => claim([which, weight], '<', ['most', rational(most)]));
    expect([holds(below(2)), holds(below(1))]).toEqual([true, false]);
    expect(atWeights(weights, (_, which) => equivalent([which, true], ['true', true]))).toMatchObject({
      parts: [{ left: { name: 'λ = 0' } }, { left: { name: 'λ = 1/2' } }, { left: { name: 'λ = 1' } }],
    });
    expect(['-1', '-1/2', '0', '1/2', '7'].map(unknownNumbers.everyWeight)).toEqual([true, true, false, false, false]);
  });
});
