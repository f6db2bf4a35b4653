/** The degree of payoffs in a parameter, against differences of their values. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isZero, type Rational, rational, subtract } from '../../../src/exact/rational.js';
import { degreeOf, degreeReader } from '../../../src/formats/games/degree.js';
import { evaluate } from '../../../src/formats/text/expression.js';
import { DEFAULT_LIMITS } from '../../../src/formats/text/limits.js';

const of = (text: string): number => degreeOf(text, new Map([['x', 1]]));

describe('the degree of an expression', () => {
  it.each([
    ['3', 0],
    ['c^2 + 1', 0],
    ['2*x - x/3 + c', 1],
    ['-(x - 1)', 1],
    ['x*x', 2],
    ['(x + 1)^3', 3],
    ['x^0', 0],
    ['-x^2*x', 3],
    ['1/x', Number.POSITIVE_INFINITY],
    ['2^x', Number.POSITIVE_INFINITY],
    ['x^-1', Number.POSITIVE_INFINITY],
    ['x^c', Number.POSITIVE_INFINITY],
    ['x^(1 + 1)', Number.POSITIVE_INFINITY],
    ['max(x, 0)', Number.POSITIVE_INFINITY],
    ['abs(c - 1)*x', 1],
    ['min(c, 2, 3) + max(1, 2)', 0],
    ['x*count(C) + others(C)*c', 1],
    ["x*count('keep quiet')", 1],
    ['if(own is C, x, c)', 1],
    ['if(own is C, x*x, c) * x', 3],
    ['if(own > 2, if(a is C, x, 0), 1)', 1],
    ['if(x < own, 1, 0)', Number.POSITIVE_INFINITY],
    ['own*x + row', 1],
  ])('%s: %d', (text, degree) => expect(of(text)).toBe(degree));

  it('bounds differences: of a line the second is 0, of a square the third', () => {
    const { expression } = fc.letrec<{ expression: string }>((tie) => ({
      expression: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fc.constantFrom('x', 'x', '2', '1/3', 'c'),
        fc.tuple(tie('expression'), fc.constantFrom('+', '-', '*', '/'), tie('expression')).map(([a, sign, b]) => `(${a}) ${sign} (${b})`),
        tie('expression').map((a) => `max(${a}, 1)`),
        tie('expression').map((a) => `-(${a})^2`),
      ),
    }));
    const met = [0, 0, 0];
    fc.assert(
      fc.property(expression, (text) => {
        const degree = of(text);
        if (degree > 2) return;
        const at = (x: number) =>
          evaluate(
            text,
            new Map([
              ['x', rational(x)],
              ['c', rational(5)],
            ]),
            DEFAULT_LIMITS,
          );
        let values: Rational[];
        try {
          values = [7, 11, 15, 19, 23].map(at);
        } catch {
          return; // divides by a constant that is 0
        }
        met[degree] += 1;
        for (let k = 0; k <= degree; k++) values = values.slice(1).map((value, j) => subtract(value, values[j]));
        expect(values.every(isZero)).toBe(true);
      }),
      { numRuns: 1500 },
    );
    for (const count of met) expect(count).toBeGreaterThan(50);
  });
});

describe('the degree of the payoffs of a file', () => {
  const file = (payoffs: string, parameters = '{ "x": 1, "y": "2*x", "z": "x*y" }') =>
    `{ "lacuna": "environment@1", "parameters": ${parameters}, "agents": ["a"], "actions": { "a": ["s", "t"] }, "payoffs": ${payoffs} }`;
  const degree = async (text: string, set: Readonly<Record<string, string>> = {}, format: 'json' | 'yaml' | 'csv' = 'json') =>
    (await degreeReader(format))(text, 'x', new Map(Object.entries(set)), DEFAULT_LIMITS);
  it('follows parameters that depend on the one that moves, unless they are set', async () => {
    expect(await degree(file('{ "always": [["y"], [3]] }'))).toBe(1);
    expect(await degree(file('{ "always": [["z"], ["x"]] }'))).toBe(2);
    expect(await degree(file('{ "always": [["z"], ["x"]] }'), { y: '7' })).toBe(1);
    expect(await degree(file('{ "always": [["z"], ["x"]] }'), { y: '1/x' })).toBe(Number.POSITIVE_INFINITY);
    expect(await degree(file('"if(own is s, y, 0)"'))).toBe(1);
    expect(await degree(file('{ "a": "if(own is s, x*y, 0)" }'))).toBe(2);
    expect(await degree('parameters: { x: 1 }\npayoffs: x*3\n', {}, 'yaml')).toBe(1);
    expect(await degree('a,payoff:a\ns,1\n', {}, 'csv')).toBe(0);
  });
});
