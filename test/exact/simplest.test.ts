import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LacunaError } from '../../src/exact/error.js';
import {
  add,
  denominator,
  format,
  fraction,
  greater,
  less,
  numerator,
  type Rational,
  rational,
  subtract,
  ZERO,
} from '../../src/exact/rational.js';
import { simplestBetween } from '../../src/exact/simplest.js';

const positive = fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 })).map(([n, d]) => fraction(BigInt(n), BigInt(d)));

/** All fractions inside with parts up to a bound, by trying each. */
const inside = (low: Rational, high: Rational | null, most: bigint): Rational[] => {
  const found: Rational[] = [];
  for (let den = 1n; den <= most; den++) {
    for (let num = 1n; num <= most; num++) {
      const value = fraction(num, den);
      if (greater(value, low) && (high === null || less(value, high))) found.push(value);
    }
  }
  return found;
};

describe('the simplest number in between', () => {
  it('lies inside, and no fraction inside has a lesser numerator or denominator', () => {
    fc.assert(
      fc.property(fc.oneof(fc.constant(ZERO), positive), fc.option(positive), (low, width) => {
        const high = width === null ? null : add(low, width);
        const simplest = simplestBetween(low, high);
        expect(greater(simplest, low)).toBe(true);
        if (high !== null) expect(less(simplest, high)).toBe(true);
        for (const other of inside(low, high, denominator(simplest) > numerator(simplest) ? denominator(simplest) : numerator(simplest))) {
          expect(numerator(other) >= numerator(simplest) && denominator(other) >= denominator(simplest)).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is refused where there is nothing in between', () => {
    for (const [low, high] of [
      [rational(1), rational(1)],
      [rational(2), rational(1)],
      [subtract(ZERO, rational(1)), rational(1)],
    ]) {
      expect(() => simplestBetween(low, high)).toThrow(LacunaError);
    }
    expect(format(simplestBetween(rational(3), null))).toBe('4');
    // Far down the tree, in one branch of it: by 2^40 steps this would not end.
    expect(format(simplestBetween(rational('1/2'), add(rational('1/2'), fraction(1n, 2n ** 40n))))).toBe('274877906945/549755813889');
  });
});
