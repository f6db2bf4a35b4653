import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completeLanguage, emptyLanguage, signalLanguage } from '../../../src/contract/language/language.js';
import { type Rational, rational } from '../../../src/exact/rational.js';
import { canonical } from '../../../src/theory/order/canonical.js';
import { compareMeasures, comparePriors, compareSubjects } from '../../../src/theory/order/order.js';
import { compareSimplicity, cost, greatestPart } from '../../../src/theory/order/simplicity.js';
import { plainEnvironment } from '../../../src/theory/statement/plain-environment.js';
import type { Subject } from '../../../src/theory/statement/subject.js';
import { anySubject, renamed } from '../any-subject.js';

const numbers = (text: string): Rational[] => text.split(' ').map((word) => rational(word));

/** A subject from its numbers of actions, prior and payoffs. */
const game = (actions: readonly number[], payoffs: string, prior = '1'): Subject => ({
  environment: plainEnvironment(actions, numbers(prior), numbers(payoffs)),
});

const exact = (_: string, value: unknown) => (typeof value === 'bigint' ? `${value}` : value);

const coin = game([2], '0 1').environment;
const both = plainEnvironment([2], numbers('1/2 1/2'), numbers('0 1 0 1'));

describe('the fixed order of subjects', () => {
  it.each<[string, readonly Subject[]]>([
    [
      'agents, before all else',
      [game([9], '9 9 9 9 9 9 9 9 9'), game([1], '9 9', '1/2 1/2'), game([1, 1], '0 0'), game([1, 1, 1], '0 0 0')],
    ],
    ['contingencies', [game([3], '9 9 9'), game([1], '0 0', '1/2 1/2')]],
    ['actions in total, then profiles', [game([3], '9 9 9'), game([4], '0 0 0 0')]],
    ['profiles', [game([1, 3], '9 9 9 9 9 9'), game([2, 2], '0 0 0 0 0 0 0 0')]],
    ['actions agent by agent', [game([1, 2], '9 9 9 9'), game([2, 1], '0 0 0 0')]],
    [
      'cells of the language, then of the finer one',
      [
        { environment: coin },
        { environment: game([2], '5 7').environment, language: emptyLanguage(coin), finer: completeLanguage(coin) },
        { environment: game([2], '5 7').environment, language: completeLanguage(coin), finer: emptyLanguage(coin) },
        { environment: coin, language: completeLanguage(coin), finer: completeLanguage(coin) },
      ],
    ],
    [
      'the greatest numerator or denominator',
      [game([2], '0 0'), game([2], '-1 -1'), game([2], '2 -2'), game([2], '0 -3'), game([2], '1/4 0'), game([2], '0 5')],
    ],
    ['the sum, integers at their size', [game([2], '0 4'), game([2], '1/4 0'), game([2], '1 1/4'), game([2], '3/4 0'), game([2], '4 4')]],
    ['payoffs, one by one', [game([2], '-1 0'), game([2], '0 -1'), game([2], '0 1'), game([2], '1 0')]],
    [
      'the prior: uniform first, then by greatest denominator, then one by one',
      [game([1], '0 0', '1/2 1/2'), game([1], '0 0', '1/3 2/3'), game([1], '0 0', '2/3 1/3'), game([1], '0 0', '1/4 3/4')],
    ],
    [
      'cells, one by one',
      [
        { environment: both, language: signalLanguage(both, (w) => w) },
        { environment: both, language: signalLanguage(both, (_, a) => a) },
        { environment: both, language: signalLanguage(both, (w, a) => (w + a) % 2) },
      ],
    ],
    [
      'cells of the finer language, one by one, after those of the first',
      [
        { environment: both, language: signalLanguage(both, (w) => w), finer: signalLanguage(both, (w, a) => (w + a) % 2) },
        { environment: both, language: signalLanguage(both, (_, a) => a), finer: signalLanguage(both, (w) => w) },
        { environment: both, language: signalLanguage(both, (_, a) => a), finer: signalLanguage(both, (_, a) => a), weight: rational(9) },
        { environment: both, language: signalLanguage(both, (_, a) => a), finer: signalLanguage(both, (w, a) => (w + a) % 2) },
      ],
    ],
    [
      'the class, in the order of the classes',
      [
        { environment: coin, liability: null },
        { environment: coin, mechanismClass: 'subsidy-free' },
        { environment: coin, mechanismClass: 'balanced' },
        { environment: coin, mechanismClass: 'unrestricted' },
      ],
    ],
    [
      'the liability bound: none first',
      [
        { environment: coin, contingency: 0 },
        { environment: coin, liability: null },
        { environment: coin, liability: rational(0) },
        { environment: coin, liability: rational(1) },
        { environment: coin, liability: rational('1/2') },
        { environment: coin, liability: rational(3) },
      ],
    ],
    [
      'contingency, choice, weight',
      [
        { environment: both, choice: [1, 1] },
        { environment: both, contingency: 0, weight: rational(1) },
        { environment: both, contingency: 0, choice: [0, 1] },
        { environment: both, contingency: 0, choice: [0, 1], weight: rational(0) },
        { environment: both, contingency: 0, choice: [0, 1], weight: rational(2) },
        { environment: both, contingency: 0, choice: [1, 0] },
        { environment: both, contingency: 1, choice: [0, 0] },
      ],
    ],
  ])('goes by %s', (_, ascending) => {
    ascending.forEach((lesser, k) => {
      for (const greater of ascending.slice(k + 1)) {
        expect(compareSubjects(lesser, greater)).toBeLessThan(0);
        expect(compareSubjects(greater, lesser)).toBeGreaterThan(0);
      }
    });
  });

  it('goes by the fields one after the other: the first that tells decides', () => {
    const [one, two] = numbers('1 2');
    const fields: readonly (readonly [Partial<Subject>, Partial<Subject>])[] = [
      [{ mechanismClass: 'subsidy-free' }, { mechanismClass: 'balanced' }],
      [{ liability: null }, { liability: one }],
      [{ contingency: 0 }, { contingency: 1 }],
      [{ choice: [0, 0] }, { choice: [0, 1] }],
      [{ weight: one }, { weight: two }],
      [{ target: [0, 0] }, { target: [0, 1] }],
      [{ weights: [one] }, { weights: [two] }],
      [{ transfers: [[one]] }, { transfers: [[two]] }],
      [{ perceived: [[[one]]] }, { perceived: [[[two]]] }],
      [{ signals: [[[one]]] }, { signals: [[[two]]] }],
      [{ garbling: [[one]] }, { garbling: [[two]] }],
      [{ parameters: { M: one } }, { parameters: { M: two } }],
    ];
    for (const [k, [low, high]] of fields.entries()) {
      for (const [less, more] of fields.slice(k + 1)) {
        expect(compareSubjects({ environment: both, ...low, ...more }, { environment: both, ...high, ...less })).toBeLessThan(0);
      }
    }
  });

  it.each<[string, (a: Rational, b: Rational, c: Rational) => Partial<Subject>]>([
    ['weights', (...weights) => ({ weights })],
    ['transfers', (a, b, c) => ({ transfers: [[a], [b, c]] })],
    ['signals', (a, b, c) => ({ signals: [[[a], [b]], [[c]]] })],
    ['garblings', (a, b, c) => ({ garbling: [[a], [b, c]] })],
    ['perceived welfare', (a, b, c) => ({ perceived: [[[a], [b]], [[c]]] })],
    ['further numbers', (a, b, c) => ({ parameters: { a, b, c } })],
    ['numbers of a family', (a, b, c) => ({ parameters: { a, b, c }, family: { name: 'three', build: () => coin } })],
  ])('goes by %s: their greatest part, then the sum, then one by one', (_, fields) => {
    const ascending = ['0 0 1', '-1 -1 -1', '0 0 2', '1 0 2', '2 0 1', '0 2 2', '2 -2 1', '2 2 1', '0 0 3'].map((text): Subject => {
      const [a, b, c] = numbers(text);
      return { environment: coin, ...fields(a, b, c) };
    });
    for (const [k, greater] of ascending.entries()) {
      for (const lesser of ascending.slice(0, k)) expect(compareSubjects(lesser, greater)).toBeLessThan(0);
    }
  });

  it('is a total preorder', () => {
    fc.assert(
      fc.property(anySubject(), anySubject(), anySubject(), (a, b, c) => {
        expect(Math.sign(compareSubjects(a, b)) + Math.sign(compareSubjects(b, a))).toBe(0);
        const [x, y, z] = [a, b, c].sort(compareSubjects);
        expect(compareSubjects(x, y)).toBeLessThanOrEqual(0);
        expect(compareSubjects(y, z)).toBeLessThanOrEqual(0);
        expect(compareSubjects(x, z)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 600 },
    );
  });

  it('finds only equal subjects equal', () => {
    const tiny = anySubject({ shapes: [[1], [2]], contingencies: { min: 1, max: 2 }, outcomes: 2 });
    const few = tiny.map(({ weight, liability, ...subject }) => subject);
    const sorted = fc.sample(few, 3000).sort(compareSubjects);
    const pairs = sorted.slice(1).map((subject, k) => [sorted[k], subject] as const);
    const equal = pairs.filter(([a, b]) => compareSubjects(a, b) === 0);
    expect(equal.length).toBeGreaterThan(100);
    for (const [a, b] of equal) expect(a).toEqual(b);
    expect(pairs.filter(([a, b]) => JSON.stringify(a, exact) === JSON.stringify(b, exact))).toHaveLength(equal.length);
  });

  it('ignores names', () => {
    const { environment } = game([2, 2], '0 1 2 3 4 5 6 7');
    const other = { ...environment, agents: ['x', 'y'], actions: [['p', 'q'], 'rs'.split('')], contingencies: ['z'] };
    expect(compareSubjects({ environment }, { environment: other })).toBe(0);
  });

  it('has measures that no renaming changes, and that decide between canonical forms', () => {
    fc.assert(
      fc.property(renamed(anySubject()), anySubject(), ([a, same], b) => {
        expect(compareMeasures(a, same)).toBe(0);
        const order = Math.sign(compareMeasures(a, b));
        if (order !== 0) expect(Math.sign(compareSubjects(canonical(a), canonical(b)))).toBe(order);
      }),
      { numRuns: 300 },
    );
  });
});

describe('simplicity', () => {
  it('goes by greatest part, then cost, then value', () => {
    const ascending = numbers('0 -1 1 -2 -1/2 1/2 2 -3 -1/3 1/3 3 -3/2 -2/3 2/3 3/2 4');
    expect([...ascending].reverse().sort(compareSimplicity)).toEqual(ascending);
  });

  it('measures numbers by their parts', () => {
    expect(numbers('0 -3 1/4 -7/2').map(greatestPart)).toEqual([1n, 3n, 4n, 7n]);
    expect(numbers('0 -3 1/4 -7/2').map(cost)).toEqual([0n, 3n, 4n, 8n]);
  });

  it('puts the uniform prior first whatever its denominators', () => {
    const priors = ['1/5 1/5 1/5 1/5 1/5', '1/4 1/4 1/4 1/8 1/8', '1/6 1/6 1/6 1/6 1/3'].map(numbers);
    expect([...priors].reverse().sort(comparePriors)).toEqual([priors[0], priors[2], priors[1]]);
  });
});
