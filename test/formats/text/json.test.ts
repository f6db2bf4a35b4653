import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseJson } from '../../../src/formats/text/json.js';
import { DEFAULT_LIMITS } from '../../../src/formats/text/limits.js';
import { complaint, thrown } from '../complaint.js';

const read = (text: string): unknown => parseJson(text, DEFAULT_LIMITS);
const refusal = (text: string): string => complaint(() => read(text));

describe('the scanner accepts what JSON.parse accepts', () => {
  test('and returns the same, on random values with or without white space', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(0, 1, '\t'), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        // A float that JSON.stringify writes is either no integer or one exactly.
        expect(read(text)).toEqual(JSON.parse(text));
      }),
      { numRuns: 1000 },
    );
  });

  test('and nothing else, on random words of JSON', () => {
    const word = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"b"',
      '"\\u0061"',
      '"',
      '\\',
      '1',
      '-',
      '0',
      '.5',
      'e3',
      '+',
      'true',
      'null',
      'nul',
      ' ',
      '\n',
      '\u0001',
      '\uFEFF',
      '\u00A0',
      'é',
    );
    let valid = 0;
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), (words) => {
        const text = words.join('');
        const error = thrown(() => read(text));
        let native: unknown;
        try {
          native = JSON.parse(text.replace(/^\uFEFF/, ''));
          valid++;
        } catch {
          expect(error).toBeDefined();
          return;
        }
        if (error === undefined) expect(read(text)).toEqual(native);
        else expect(error.expected).toMatch(/a key not used before|an integer, or an exact number/);
      }),
      { numRuns: 10_000 },
    );
    expect(valid).toBeGreaterThan(100);
  });
});

describe('what is no JSON is refused at its line and column', () => {
  test.each([
    ['', 'line 1, column 1: expected a JSON value, found the end of the text'],
    [' \n ', 'line 2, column 2: expected a JSON value, found the end of the text'],
    ['{"a": 1,\n "b" 2}', 'line 2, column 6: expected ":", found "2"'],
    ['{"a": 1,}', 'line 1, column 9: expected a key in double quotes, found "}"'],
    ['{a: 1}', 'line 1, column 2: expected a key in double quotes or "}", found "a"'],
    ['[1, 2,]', 'line 1, column 7: expected a JSON value, found "]"'],
    ['[1 2]', 'line 1, column 4: expected "," or "]", found "2"'],
    ['[1', 'line 1, column 3: expected "," or "]", found the end of the text'],
    ['[1}', 'expected "," or "]", found "}"'],
    ['{"a": 1]', 'expected "," or "}", found "]"'],
    ['1 // no', 'line 1, column 3: expected nothing after the value (JSON has no comments), found "/"'],
    ['{} {}', 'line 1, column 4: expected nothing after the value, found "{"'],
    ['NaN', 'expected a JSON value, found "NaN"'],
    ['[01]', 'line 1, column 3: expected "," or "]", found "1"'],
    ['[+1]', 'expected a JSON value, found "+1"'],
    ['[.5]', 'expected a JSON value, found ".5"'],
    ["['a']", 'expected a JSON value, found "\'"'],
    ['["a', 'line 1, column 4: expected a closing quotation mark, found the end of the text'],
    ['["a\nb"]', 'line 1, column 4: expected a closing quotation mark, or an escape for a control character, found "\\n"'],
    ['["\\x"]', 'line 1, column 3: expected an escape such as'],
    ['["\\u12"]', 'line 1, column 3: expected an escape such as'],
    ['\uFEFF[1', 'line 1, column 3'],
    ['[\u001b]', 'found "\\u001b"'],
    ['[\u202e]', 'found "\\u202e"'],
  ])('%j', (text, message) => {
    expect(refusal(text)).toContain(message);
  });
});

describe('what JSON.parse would pass over in silence is refused', () => {
  test('a key given twice in an object, however it is written', () => {
    expect(refusal('{"a": 1,\n  "b": {"a": 2, "c": 3, "a": 4}}')).toBe(
      'line 2, column 25: expected a key not used before in the object, found "a"',
    );
    expect(refusal('{"a": 1, "\\u0061": 2}')).toContain('line 1, column 10: expected a key not used before');
    expect(refusal('{"__proto__": 1, "__proto__": 2}')).toContain('found "__proto__"');
    expect(read('[{"a": 1}, {"a": {"a": 2}}]')).toEqual([{ a: 1 }, { a: { a: 2 } }]);
  });

  test.each([
    '0.99999999999999999999',
    '4503599627370496.4',
    '1e-400',
    '-1e-400',
    '9007199254740991.1',
    '100.00000000000000000001',
    '12345678901234567890123e-3',
  ])('a number that JSON.parse rounds to an integer: %s', (literal) => {
    expect(refusal(`[${literal}]`)).toBe(`line 1, column 2: expected an integer, or an exact number as text, found ${literal}`);
  });

  test.each([
    ['1.0', 1],
    ['1e2', 100],
    ['120e-1', 12],
    ['1.5e1', 15],
    ['-0', -0],
    ['0e9', 0],
    ['0.0e-9', 0],
    ['0.000', 0],
    ['9007199254740991.0', 9007199254740991],
    ['0.5', 0.5],
    ['18446744073709551616', 2 ** 64],
  ])('while an integer, or a float that stays one, passes: %s', (literal, value) => {
    expect(read(literal)).toBe(value);
  });
});

describe('limits hold before anything is built', () => {
  test('nesting', () => {
    for (const deep of ['['.repeat(1e5), '{"a":'.repeat(1e5), `${'['.repeat(1e6)}${']'.repeat(1e6)}`]) {
      expect(refusal(deep)).toMatch(
        /^line 1, column \d+: expected at most 100 nested arrays and objects \(limit "nesting"\), found one more$/,
      );
    }
    expect(read('['.repeat(100) + ']'.repeat(100))).toBeDefined();
    expect(refusal('['.repeat(101) + ']'.repeat(101))).toContain('limit "nesting"');
    expect(() => parseJson('['.repeat(1e5) + ']'.repeat(1e5), { ...DEFAULT_LIMITS, nesting: 1e5 })).not.toThrow();
  });

  test('arrays and objects', () => {
    expect(refusal(`[${'[],'.repeat(4e6)}[]]`)).toContain('expected at most 4000000 arrays and objects, found one more');
  });

  test('digits of a number, and bytes', () => {
    expect(refusal(`[${'7'.repeat(1e6)}]`)).toContain('at most 1000 digits (limit "digits"), found a number of 1000000 characters');
    expect(complaint(() => parseJson('[1, 2]', { ...DEFAULT_LIMITS, bytes: 5 }))).toBe('expected at most 5 bytes (limit "bytes"), found 6');
  });

  test('a text of 10^7 characters in one string or key is read', () => {
    const long = 'é'.repeat(1e7);
    expect(read(`{"${long}": "${long}"}`)).toEqual({ [long]: long });
  });
});

test('`__proto__` is a key like any other, and no prototype is touched', () => {
  const value = read('{"__proto__": {"polluted": true}}') as object;
  expect(Object.keys(value)).toEqual(['__proto__']);
  expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  expect('polluted' in {}).toBe(false);
});
