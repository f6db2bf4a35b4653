import fc from 'fast-check';
import { all, create, type Fraction } from 'mathjs';
import { describe, expect, test } from 'vitest';
import { format, type Rational, rational } from '../../../src/exact/rational.js';
import { evaluate } from '../../../src/formats/text/expression.js';
import { DEFAULT_LIMITS } from '../../../src/formats/text/limits.js';
import { complaint, thrown } from '../complaint.js';

const PARAMETERS: ReadonlyMap<string, Rational> = new Map(
  Object.entries({ T: '4', R: '2/3', λ: '-5/7', ε_1: '0.125', mod: '2', to: '3', i: '0', e: '-1', __proto__x: '1' }).map(
    ([name, value]) => [name, rational(value)],
  ),
);
const value = (text: string): string => format(evaluate(text, PARAMETERS, DEFAULT_LIMITS));
const refusal = (text: string): string => complaint(() => evaluate(text, PARAMETERS, DEFAULT_LIMITS));

describe('an expression has the value of its grammar', () => {
  test.each([
    ['3', '3'],
    ['-7/12', '-7/12'],
    ['0.25', '1/4'],
    ['-0', '0'],
    ['+5', '5'],
    [' ( T + 1 ) / 2 ', '5/2'],
    ['1-2-3', '-4'],
    ['8/4/2', '1'],
    ['1/2*3', '3/2'],
    ['1+2*3', '7'],
    ['-2^2', '-4'],
    ['(-2)^2', '4'],
    ['2^3^2', '512'],
    ['2^-1', '1/2'],
    ['2^-2^2', '1/16'],
    ['2^-1*3', '3/2'],
    ['2^--3', '8'],
    ['(-2/3)^-3', '-27/8'],
    ['2*-3^2', '-18'],
    ['2--3', '5'],
    ['-(-(3))', '3'],
    ['0^0', '1'],
    ['0^5', '0'],
    ['(-1)^9999', '-1'],
    ['min(1, 1/2, 2)', '1/2'],
    ['max(T)', '4'],
    ['max(1, 2) - min(3, (4))', '-1'],
    ['abs(-T/3)^2', '16/9'],
    ['max(min(1, 2), abs(-3), -4) * 2', '6'],
    ['mod + to * i - e', '3'],
    ['λ*ε_1', '-5/56'],
    ['T^(1+1)', '16'],
    ['1\t+\n1', '2'],
  ])('%s = %s', (text, expected) => {
    expect(value(text)).toBe(expected);
  });
});

describe('what is no expression is refused at its character', () => {
  test.each([
    ['', 'a number, a parameter or "(" at character 1, found nothing'],
    ['2R', 'an operator or the end at character 2, found "R" in "2R"'],
    ['50%', 'an operator or the end at character 3, found "%" in "50%"'],
    ['1e', 'an operator or the end at character 2, found "e"'],
    ['1e999999', 'at most'],
    ['1.', 'at character 2, found "."'],
    ['.5', 'at character 1, found "."'],
    ['1..2', 'at character 2, found "."'],
    ['2(3)', 'an operator or the end at character 2, found "("'],
    ['T(3)', 'an operator or the end at character 2, found "("'],
    ['(2)3', 'an operator or the end at character 4, found "3"'],
    ['sqrt(4)', 'one of the functions min, max, abs at character 1, found "sqrt"'],
    ['1 + S', 'one of the parameters T, R, λ, ε_1, mod, to, i, e, __proto__x at character 5, found "S"'],
    ['toString', 'one of the parameters'],
    ['constructor(1)', 'one of the functions'],
    ['__proto__', 'one of the parameters'],
    ['pi', 'one of the parameters'],
    ['x = 3', 'found "x"'],
    ['T = 3', 'an operator or the end at character 3, found "="'],
    ['T; 1', 'found ";"'],
    ['1 +', 'a number, a parameter or "(" at character 4, found the end'],
    ['* 2', 'at character 1, found "*"'],
    ['2 ** 3', 'at character 4, found "*"'],
    ['(1', 'an operator or ")" at character 3, found the end'],
    ['max(1', 'an operator, "," or ")" at character 6, found the end'],
    ['1)', 'an operator or the end at character 2, found ")"'],
    ['1, 2', 'an operator or the end at character 2, found ","'],
    ['(1, 2)', 'an operator or ")" at character 3, found ","'],
    ['abs(1, 2)', 'an operator or ")" at character 6, found ","'],
    ['min()', 'a number, a parameter or "(" at character 5, found ")"'],
    ['min(1,)', 'at character 7, found ")"'],
    ['min', '"(" after min at character 4, found the end'],
    ['max + 1', '"(" after max at character 5, found "+"'],
    ['()', 'at character 2, found ")"'],
    ['−2', 'at character 1, found "−"'],
    ['2 × 3', 'at character 3, found "×"'],
    ['3!', 'found "!"'],
    ["f'", 'one of the parameters'],
    ['𝒳 + 😀', 'at character 1, found "𝒳"'],
    ['T + 😀', 'at character 5, found "😀"'],
    ['T\u202E', 'found "\\u202e"'],
    ['\u001B[31m', 'found "\\u001b"'],
  ])('%j: %s', (text, message) => {
    expect(refusal(text)).toContain(message);
  });

  test('a character is counted as a reader counts, not in UTF-16 units', () => {
    const parameters = new Map([['𝒳', rational(1)]]);
    expect(complaint(() => evaluate('𝒳 + 𝒳 + 5 5', parameters, DEFAULT_LIMITS))).toContain('at character 11, found "5"');
  });

  test('where no parameter is defined, a name is told so', () => {
    expect(complaint(() => evaluate('R', new Map(), DEFAULT_LIMITS))).toBe(
      'expected a number, since no parameter is defined, at character 1, found "R" in "R"',
    );
  });
});

describe('what has no value, or too long a one, is refused before it is computed', () => {
  const long = '1'.repeat(1000);
  test.each([
    ['1/0', 'a divisor other than 0 at character 2, found 0 in "1/0"'],
    ['1/(T-4)', 'a divisor other than 0'],
    ['0^-1', 'a base other than 0 under a negative exponent at character 2'],
    ['4^(1/2)', 'an integer exponent at character 2, found 1/2 in "4^(1/2)"'],
    ['9^9^9^9', 'an exponent within ±10000 (limit "exponent")'],
    ['2^10001', 'an exponent within ±10000 (limit "exponent") at character 2, found 10001'],
    ['1^-10001', 'limit "exponent"'],
    ['2^(10^4)', 'at most 1000 digits (limit "digits") at character 2, found a longer value'],
    ['(1/2)^5000', 'limit "digits"'],
    ['2^-5000', 'limit "digits"'],
    ['10^1000', 'limit "digits"'],
    ['-10^1000', 'limit "digits"'],
    ['10^-1000', 'limit "digits"'],
    [`${long}1`, 'at most 1000 digits (limit "digits") at character 1, found 1001'],
    [`0.${'0'.repeat(1000)}`, 'limit "digits"'],
    [`${long} * ${long}`, 'limit "digits"'],
    [`1/${long} + 1/${'3'.repeat(999)}2`, 'limit "digits"'],
    ['2'.padEnd(1e6, '0'), 'limit "digits"'],
    ['('.repeat(1e5) + 1 + ')'.repeat(1e5), 'at most 100 nested parentheses, signs and powers (limit "nesting") at character 101'],
    [`${'-'.repeat(1e5)}1`, 'limit "nesting"'],
    [`${'2^'.repeat(1e5)}1`, 'limit "nesting"'],
    [`${'min('.repeat(1e5)}1`, 'limit "nesting"'],
    [`${'1-('.repeat(1e5)}1`, 'limit "nesting"'],
    ['λ'.repeat(1e6), 'one of the parameters'],
  ])('%.40j: %s', (text, message) => {
    const start = process.cpuUsage();
    expect(refusal(text)).toContain(message);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(5000);
  });

  test('values just within the limits are computed', () => {
    expect(value('10^999').length).toBe(1000);
    expect(value('10^-999')).toBe(`1/1${'0'.repeat(999)}`);
    expect(value('2^3321').length).toBe(1000);
    expect(value(`${long}`)).toBe(long);
    expect(value('1^10000')).toBe('1');
    expect(value('('.repeat(100) + 1 + ')'.repeat(100))).toBe('1');
    expect(value(`${'-'.repeat(100)}1`)).toBe('1');
    expect(value(`${'1^'.repeat(100)}1`)).toBe('1');
  });

  test('raised limits raise what is computed, and still nothing recurses', () => {
    const limits = { ...DEFAULT_LIMITS, nesting: 1e6, digits: 1e5, exponent: 1e6 };
    for (const deep of [
      `${'('.repeat(1e5)}1${')'.repeat(1e5)}`,
      `${'-'.repeat(1e5)}1`,
      `${'1^'.repeat(1e5)}1`,
      `${'max(0,'.repeat(1e5)}1${')'.repeat(1e5)}`,
    ]) {
      expect(evaluate(deep, PARAMETERS, limits)).toEqual(rational(1));
    }
    expect(format(evaluate('2^100000', PARAMETERS, limits)).length).toBe(30103);
  });

  test('siblings do not nest: signs, powers and parentheses one after the other are as many as one likes', () => {
    expect(value(Array(1000).fill('(-2^1)').join('+'))).toBe('-2000');
    expect(value(Array(1000).fill('-1').join('-'))).toBe('998');
    expect(value(Array(1000).fill('1^1').join('*'))).toBe('1');
  });

  test('a flat sum of 10^5 terms takes no time to speak of', () => {
    const start = process.cpuUsage();
    expect(value(Array(1e5).fill('1').join('+'))).toBe('100000');
    expect(value(`max(${Array(1e5).fill('1').join(',')})`)).toBe('1');
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(10_000);
  });
});

describe('mathjs, evaluating with exact fractions, agrees', () => {
  const math = create(all, { number: 'Fraction' });
  const scope = () =>
    new Map([...PARAMETERS].filter(([name]) => SHARED.includes(name)).map(([name, q]) => [name, math.fraction(format(q))]));
  // `mod`, `to`, `i` and `e` mean something else to mathjs.
  const SHARED = ['T', 'R', 'λ', 'ε_1'];
  const oracle = (text: string): string | undefined => {
    try {
      const result: unknown = math.evaluate(text, scope());
      return math.typeOf(result) === 'Fraction' ? (result as Fraction).toFraction() : undefined;
    } catch {
      return undefined;
    }
  };

  const { expression } = fc.letrec<{ expression: string }>((tie) => ({
    expression: fc.oneof(
      { maxDepth: 4, depthIdentifier: 'expression' },
      fc.constantFrom('0', '1', '2', '3', '10', '0.25', '1.50', ...SHARED),
      fc.tuple(tie('expression'), fc.constantFrom(' + ', '-', '*', ' / ', '/'), tie('expression')).map((parts) => parts.join('')),
      fc
        .tuple(
          tie('expression'),
          fc.constantFrom('^', ' ^ '),
          fc.constantFrom('0', '1', '2', '3', '-1', '-2', '+2', '--1', '1^2', '-2^2', '(1-2)'),
        )
        .map((parts) => parts.join('')),
      fc.tuple(fc.constantFrom('-', '+', '- '), tie('expression')).map((parts) => parts.join('')),
      tie('expression').map((inner) => `( ${inner})`),
      tie('expression').map((inner) => `abs(${inner})`),
      fc
        .tuple(fc.constantFrom('min', 'max'), fc.array(tie('expression'), { minLength: 1, maxLength: 3 }))
        .map(([name, inner]) => `${name}(${inner.join(', ')})`),
    ),
  }));

  test('on random expressions of the grammar, those without a value included', () => {
    const seen = { valued: 0, refused: 0 };
    fc.assert(
      fc.property(expression, (text) => {
        const error = thrown(() => evaluate(text, PARAMETERS, DEFAULT_LIMITS));
        if (error === undefined) {
          seen.valued++;
          expect(value(text)).toBe(oracle(text));
        } else {
          seen.refused++;
          expect(error.expected).toMatch(/divisor other than 0|base other than 0|integer exponent|limit/);
          if (/divisor|base/.test(error.expected)) expect(oracle(text)).toBeUndefined();
        }
      }),
      { numRuns: 2000 },
    );
    expect(seen.valued).toBeGreaterThan(1000);
    expect(seen.refused).toBeGreaterThan(20);
  });

  test('on random words: whatever is read at all is read as mathjs reads it', () => {
    const word = fc.constantFrom('1', '2', '3', '0.5', 'T', 'R', '+', '-', '*', '/', '^', '(', ')', ',', 'min(', 'max(', 'abs(', ' ');
    const limits = { ...DEFAULT_LIMITS, digits: 60, exponent: 50 };
    let read = 0;
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 9 }), (words) => {
        const text = words.join('');
        if (thrown(() => evaluate(text, PARAMETERS, limits)) !== undefined) return;
        read++;
        expect(value(text)).toBe(oracle(text));
      }),
      { numRuns: 10_000 },
    );
    expect(read).toBeGreaterThan(200);
  });
});
