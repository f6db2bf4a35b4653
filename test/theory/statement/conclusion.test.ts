import { describe, expect, it } from 'vitest';
import { format, numerator, rational, ZERO } from '../../../src/exact/rational.js';
import {
  all,
  type Conclusion,
  claim,
  describe as describeConclusion,
  equivalent,
  failures,
  holds,
  implies,
  type Quantity,
  type Relation,
  sameSet,
  slack,
} from '../../../src/theory/statement/conclusion.js';

const quantity = (value: string): Quantity => (value === 'infinite' || value === 'undefined' ? value : rational(value));
const compared = (left: string, relation: Relation, right: string) => claim(['x', quantity(left)], relation, ['y', quantity(right)]);

const RELATIONS = ['<', '<=', '=', '>=', '>'] as const;

describe('a comparison', () => {
  it.each<[string, string, readonly Relation[]]>([
    ['1', '2', ['<', '<=']],
    ['2', '2', ['<=', '=', '>=']],
    ['3', '2', ['>=', '>']],
    ['1/3', '1/2', ['<', '<=']],
    ['-1/2', '-1/3', ['<', '<=']],
    ['333333333333333333/1000000000000000000', '1/3', ['<', '<=']],
    ['9999999999999999999', 'infinite', ['<', '<=']],
    ['infinite', '0', ['>=', '>']],
    ['infinite', 'infinite', ['<=', '=', '>=']],
    ['undefined', 'undefined', ['<=', '=', '>=']],
    ['undefined', '0', []],
    ['0', 'undefined', []],
    ['infinite', 'undefined', []],
    ['undefined', 'infinite', []],
  ])('of %s and %s holds for %j alone', (left, right, expected) => {
    expect(RELATIONS.filter((relation) => holds(compared(left, relation, right)))).toEqual(expected);
  });
});

describe('other claims', () => {
  it.each([
    [false, false, true, true],
    [false, true, false, true],
    [true, false, false, false],
    [true, true, true, true],
  ])('on %s and %s: equivalence is %s, implication is %s', (left, right, iff, then) => {
    expect(holds(equivalent(['x', left], ['y', right]))).toBe(iff);
    expect(holds(implies(['x', left], ['y', right]))).toBe(then);
  });

  it.each<[string[], string[], boolean]>([
    [[], [], true],
    [['a', 'b'], ['b', 'a'], true],
    [['a', 'a', 'b'], ['b', 'a'], true],
    [['a'], ['a', 'b'], false],
    [['a', 'b'], ['a'], false],
    [['a', 'c'], ['a', 'b'], false],
  ])('%j and %j are the same set: %s', (left, right, same) => {
    expect(holds(sameSet(['x', left], ['y', right]))).toBe(same);
  });

  it('all parts hold, or the failing ones are named, innermost', () => {
    const [good, bad] = [compared('1', '<', '2'), compared('2', '<', '1')];
    const nested = all(good, all(good, bad), equivalent(['x', true], ['y', false]));
    expect(holds(all())).toBe(true);
    expect(holds(all(good, good))).toBe(true);
    expect(holds(nested)).toBe(false);
    expect(failures(nested)).toEqual([bad, equivalent(['x', true], ['y', false])]);
    expect(failures(all(good))).toEqual([]);
  });
});

describe('the slack', () => {
  it.each<[string, Relation, string, string]>([
    ['3', '>=', '1/2', '5/2'],
    ['3', '>', '5', '-2'],
    ['3', '=', '5', '-2'],
    ['3', '<=', '5', '2'],
    ['3', '<', '1/2', '-5/2'],
    ['3', '<', '3', '0'],
  ])('of %s %s %s is %s', (left, relation, right, expected) => {
    const amount = slack(compared(left, relation, right));
    expect(amount && format(amount)).toBe(expected);
  });

  it('of an inequality is negative only where the claim fails, and positive only where it holds', () => {
    const values = ['-2', '-1/2', '0', '1/3', '1'];
    for (const left of values) {
      for (const right of values) {
        for (const relation of ['<', '<=', '>=', '>'] as const) {
          const conclusion = compared(left, relation, right);
          const amount = numerator(slack(conclusion) ?? ZERO);
          if (amount < 0n) expect(holds(conclusion)).toBe(false);
          if (amount > 0n) expect(holds(conclusion)).toBe(true);
          if (amount === 0n) expect(holds(conclusion)).toBe(relation.endsWith('='));
        }
      }
    }
  });

  it.each<[string, Conclusion]>([
    ['an infinite side', compared('infinite', '>', '1')],
    ['an undefined side', compared('1', '>', 'undefined')],
    ['truth values', equivalent(['x', true], ['y', true])],
  ])('is none for %s', (_, conclusion) => {
    expect(slack(conclusion)).toBeNull();
  });
});

describe('in words', () => {
  it.each<[string, Conclusion]>([
    ['x = 1/2 <= infinite = y', compared('1/2', '<=', 'infinite')],
    ['p (true) iff q (false)', equivalent(['p', true], ['q', false])],
    ['if p (true) then q (false)', implies(['p', true], ['q', false])],
    ['X = {a, b} = {} = Y', sameSet(['X', ['a', 'b']], ['Y', []])],
    ['x = 1 < 2 = y; p (true) iff q (true)', all(compared('1', '<', '2'), equivalent(['p', true], ['q', true]))],
  ])('%s', (words, conclusion) => {
    expect(describeConclusion(conclusion)).toBe(words);
  });
});
