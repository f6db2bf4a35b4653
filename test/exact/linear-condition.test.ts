import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  entails,
  entailsAll,
  excess,
  formatNumbers,
  type LinearCondition,
  minimalPremises,
  opposite,
  satisfies,
} from '../../src/exact/linear-condition.js';
import { add, isNegative, isZero, multiply, rational, ZERO } from '../../src/exact/rational.js';

const condition = (name: string, terms: Record<string, number>, strict = true): LinearCondition => ({ name, terms, strict });
const conditions = fc
  .tuple(fc.integer({ min: -2, max: 2 }), fc.integer({ min: -2, max: 2 }), fc.integer({ min: -2, max: 2 }), fc.boolean())
  .map(([x, y, z, strict]) => condition('', { x, y, z }, strict));
const [xy, yz, xz] = [condition('x > y', { x: 1, y: -1 }), condition('y > z', { y: 1, z: -1 }), condition('x > z', { x: 1, z: -1 })];

describe('linear conditions', () => {
  it('hold at 0 iff they are not strict, and the opposite holds where they do not', () => {
    const numbers = { x: rational(2), y: rational('1/2'), z: ZERO };
    expect(excess(condition('', { x: 1, y: -4 }), numbers)).toEqual(ZERO);
    expect(satisfies(condition('', { x: 1, y: -4 }), numbers)).toBe(false);
    expect(satisfies(condition('', { x: 1, y: -4 }, false), numbers)).toBe(true);
    fc.assert(fc.property(conditions, (each) => satisfies(each, numbers) !== satisfies(opposite(each), numbers)));
  });

  it('entail a clause by nonnegative multiples that add up to 0 > 0, or else there are numbers to the contrary', () => {
    let [yes, no] = [0, 0];
    fc.assert(
      fc.property(fc.array(conditions, { maxLength: 3 }), fc.array(conditions, { maxLength: 2 }), (given, clause) => {
        const found = entails(given, clause);
        if (!found.entailed) {
          no += 1;
          const numbers = { x: ZERO, y: ZERO, z: ZERO, ...found.numbers };
          expect(given.every((each) => satisfies(each, numbers))).toBe(true);
          expect(clause.some((each) => satisfies(each, numbers))).toBe(false);
          return;
        }
        yes += 1;
        const all = [...given, ...clause.map(opposite)];
        expect(found.multiples).toHaveLength(all.length);
        expect(found.multiples.some(isNegative)).toBe(false);
        for (const name of ['x', 'y', 'z']) {
          expect(all.reduce((sum, { terms }, k) => add(sum, multiply(found.multiples[k], rational(terms[name]))), ZERO)).toEqual(ZERO);
        }
        expect(all.some(({ strict }, k) => strict && !isZero(found.multiples[k]))).toBe(true);
      }),
      { numRuns: 500 },
    );
    expect(Math.min(yes, no)).toBeGreaterThan(30);
  });

  it('entail all clauses or not, and the minimal premises are the least sets that do, smallest first', () => {
    expect(entailsAll([xy, yz], [[xz], [xy]])).toBe(true);
    expect(entailsAll([xy, yz], [[xz], [opposite(xy)]])).toBe(false);
    expect(minimalPremises([xy, yz, xz], [[xz]])).toEqual([[xz], [xy, yz]]);
    expect(minimalPremises([xy, yz], [[opposite(xy)]])).toEqual([]);
    expect(minimalPremises([xy], [])).toEqual([[]]);
  });

  it('are read with their numbers', () => {
    expect(formatNumbers({ T: rational(3), R: rational('1/2') })).toBe('T = 3, R = 1/2');
  });
});
