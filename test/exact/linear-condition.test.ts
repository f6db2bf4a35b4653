import fc from 'fast-check';
import {
  add,
  entails,
  entailsAll,
  excess,
  format,
  formatNumbers,
  isPositive,
  type LinearCondition,
  minimalPremises,
  multiply,
  opposite,
  type Rational,
  rational,
  satisfies,
  sum,
  ZERO,
} from 'lacuna';
import { describe, expect, it } from 'vitest';
import { isNegative } from '../../src/exact/rational.js';

const above = (name: string, terms: LinearCondition['terms']): LinearCondition => ({ name, terms, strict: true });
const [xy, yz, xz] = [above('x > y', { x: 1, y: -1 }), above('y > z', { y: 1, z: -1 }), above('x > z', { x: 1, z: -1 })];

const conditions = fc
  .record({
    x: fc.integer({ min: -2, max: 2 }),
    y: fc.integer({ min: -2, max: 2 }),
    z: fc.integer({ min: -2, max: 2 }),
    strict: fc.boolean(),
  })
  .map(({ strict, ...terms }): LinearCondition => ({ name: JSON.stringify(terms), terms, strict }));

const points: Record<string, Rational>[] = [-2, -1, 0, 1, 2].flatMap((x) =>
  [-2, -1, 0, 1, 2].flatMap((y) => [-2, -1, 0, 1, 2].map((z) => ({ x: rational(x), y: rational(y), z: rational(z) }))),
);

describe('what linear conditions entail', () => {
  it('x > y and y > z entail x > z, and neither does alone', () => {
    expect(entails([xy, yz], [xz]).entailed).toBe(true);
    expect(entails([xy], [xz])).toMatchObject({ entailed: false });
    expect(minimalPremises([xy, yz, xz], [[xz]]).map((set) => set.map(({ name }) => name))).toEqual([['x > z'], ['x > y', 'y > z']]);
  });

  it('all clauses are entailed or not all; no premises are needed for none, and none will do for what does not follow', () => {
    expect(entailsAll([xy, yz], [[xz], [xy]])).toBe(true);
    expect(entailsAll([xy, yz], [[xz], [opposite(xy)]])).toBe(false);
    expect(minimalPremises([xy], [])).toEqual([[]]);
    expect(minimalPremises([xy, yz], [[opposite(xy)]])).toEqual([]);
  });

  it('a condition with an excess of 0 holds unless it is strict, and the opposite holds where it does not', () => {
    const numbers = { x: rational(2), y: rational('1/2'), z: ZERO };
    const tie = above('x > 4y', { x: 1, y: -4 });
    expect(excess(tie, numbers)).toEqual(ZERO);
    expect([satisfies(tie, numbers), satisfies({ ...tie, strict: false }, numbers)]).toEqual([false, true]);
    fc.assert(fc.property(conditions, (each) => satisfies(each, numbers) !== satisfies(opposite(each), numbers)));
    expect(formatNumbers(numbers)).toBe('x = 2, y = 1/2, z = 0');
  });

  it('a clause may be entailed though none of its conditions is', () => {
    const [up, down] = [above('x > 0', { x: 1 }), { name: '0 ≥ x', terms: { x: -1 }, strict: false }];
    expect(entails([], [up, down]).entailed).toBe(true);
    expect(entails([], [up]).entailed).toBe(false);
  });

  it('either the multiples add up to 0 > 0, or the numbers satisfy the conditions and not the clause', () => {
    fc.assert(
      fc.property(fc.array(conditions, { maxLength: 4 }), fc.array(conditions, { minLength: 1, maxLength: 2 }), (premises, clause) => {
        const found = entails(premises, clause);
        const all = [...premises, ...clause.map(opposite)];
        if (!found.entailed) {
          const numbers = { x: ZERO, y: ZERO, z: ZERO, ...found.numbers };
          expect(all.every((condition) => satisfies(condition, numbers))).toBe(true);
          return;
        }
        expect(points.some((numbers) => all.every((condition) => satisfies(condition, numbers)))).toBe(false);
        for (const numbers of points.slice(0, 20)) {
          expect(format(sum(all.map((condition, k) => multiply(found.multiples[k], excess(condition, numbers)))))).toBe('0');
        }
        const strict = all.reduce((total, condition, k) => (condition.strict ? add(total, found.multiples[k]) : total), ZERO);
        expect(isPositive(strict) && found.multiples.every((multiple) => !isNegative(multiple))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
