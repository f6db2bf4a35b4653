import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { between, drawn, oneOf, several } from '../../../src/theory/draw/drawn.js';

const integers = (min: number, max: number) => drawn((draw) => between(draw, min, max));

describe('what is drawn', () => {
  it.each([
    [0, 2, [0, 1, 2]],
    [-2, 2, [0, -1, 1, -2, 2]],
    [-1, 3, [0, -1, 1, 2, 3]],
    [-3, 1, [0, -1, 1, -2, -3]],
    [2, 4, [2, 3, 4]],
    [-4, -2, [-2, -3, -4]],
  ])('integers from %i to %i come simplest first, each of them', (min, max, all) => {
    const scripted = all.map((_, k) => between({ below: () => k, from: nothingElse }, min, max));
    expect(scripted).toEqual(all);
    expect(new Set(fc.sample(integers(min, max), 300))).toEqual(new Set(all));
  });

  it('is the same for the same seed, and other for others', () => {
    const lists = drawn((draw) => several(8, () => draw.below(1000)));
    const sample = (seed: number) => fc.sample(lists, { numRuns: 50, seed });
    expect(sample(3)).toEqual(sample(3));
    expect(sample(3)).not.toEqual(sample(4));
    expect(new Set(sample(3).map(String)).size).toBe(50);
  });

  it('is spread evenly', () => {
    const counts = new Array<number>(10).fill(0);
    for (const digit of fc.sample(integers(0, 9), { numRuns: 20_000, seed: 1 })) counts[digit] += 1;
    for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(250);
  });

  it('takes in other arbitraries, drawn or not', () => {
    const pair = drawn((draw) => [draw.from(integers(5, 6)), draw.from(fc.constantFrom('x', 'y')), oneOf(draw, [true, false])]);
    const texts = new Set(fc.sample(pair, 300).map(String));
    expect(texts.size).toBe(8);
  });

  it('shrinks by lowering draws, whatever structure they decide', () => {
    const lists = drawn((draw) => several(draw.below(20), () => between(draw, -100, 100)));
    const found = fc.check(
      fc.property(lists, (list) => list.reduce((sum, x) => sum + x, 0) < 50),
      { seed: 5, numRuns: 500 },
    );
    expect(found.failed).toBe(true);
    expect(found.counterexample?.[0].filter((x) => x !== 0)).toEqual([50]);
  });
});

function nothingElse(): never {
  throw new Error('nothing else is drawn');
}
