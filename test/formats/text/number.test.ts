import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { denominator, format, fraction, numerator } from '../../../src/exact/rational.js';
import { DEFAULT_LIMITS } from '../../../src/formats/text/limits.js';
import { fits, readNumber } from '../../../src/formats/text/number.js';
import { power } from '../../../src/formats/text/power.js';
import { complaint } from '../complaint.js';

describe('an exact number', () => {
  test.each<[unknown, string]>([
    ['3', '3'],
    ['-7/12', '-7/12'],
    ['0.25', '1/4'],
    ['+1/2', '1/2'],
    ['007', '7'],
    [-3, '-3'],
    [-0, '0'],
    [Number.MAX_SAFE_INTEGER, '9007199254740991'],
    ['1'.repeat(1000), '1'.repeat(1000)],
    [`-${'1'.repeat(1000)}/1${'0'.repeat(999)}`, `-${'1'.repeat(1000)}/1${'0'.repeat(999)}`],
  ])('%.30s is read', (value, text) => {
    expect(format(readNumber(value, DEFAULT_LIMITS))).toBe(text);
  });

  test.each<[unknown, string]>([
    [0.5, 'an integer within ±(2^53 − 1), or an exact number as text, found 0.5'],
    [2 ** 53, 'found a number beyond them'],
    [Number.POSITIVE_INFINITY, 'found a number beyond them'],
    ['', 'a number such as 3, -7/12 or 0.25, found ""'],
    ['1/-2', 'a number such as'],
    ['1e', 'a number such as'],
    ['1e9999', 'digits'],
    ['.5', 'a number such as'],
    ['1.5/2', 'a number such as'],
    ['0x10', 'a number such as'],
    ['1_000', 'a number such as'],
    ['١', 'a number such as'],
    ['3\n', 'found "3\\n"'],
    ['1/0', 'a denominator other than 0, found "1/0"'],
    [['1'], 'found a list of 1'],
    [undefined, 'found nothing'],
    ['1'.repeat(1001), 'at most 1000 digits (limit "digits"), found 1001'],
    [`1/${'1'.repeat(1001)}`, 'at most 1000 digits'],
    [`0.${'1'.repeat(1000)}`, 'at most 1000 digits'],
    ['1'.repeat(1e7), 'at most 1000 digits'],
  ])('%.30s is refused', (value, message) => {
    expect(complaint(() => readNumber(value, DEFAULT_LIMITS))).toContain(message);
  });

  test('fits if neither its numerator nor its denominator has more digits', () => {
    const length = (n: bigint) => `${n < 0n ? -n : n}`.length;
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 6n), max: 10n ** 6n }),
        fc.bigInt({ min: 1n, max: 10n ** 6n }),
        fc.integer({ min: 1, max: 8 }),
        (p, q, digits) => {
          const a = fraction(p, q);
          expect(fits(a, digits)).toBe(length(numerator(a)) <= digits && length(denominator(a)) <= digits);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('raised to a power is multiplied so many times, or is left alone only if the result is too long', () => {
    const small = fc.bigInt({ min: -12n, max: 12n });
    fc.assert(
      fc.property(
        small,
        fc.bigInt({ min: 1n, max: 12n }),
        fc.integer({ min: -40, max: 40 }),
        fc.integer({ min: 1, max: 30 }),
        (p, q, n, digits) => {
          fc.pre(p !== 0n || n >= 0);
          const base = fraction(p, q);
          let expected = fraction(1n, 1n);
          for (let k = 0; k < Math.abs(n); k++) {
            expected =
              n > 0
                ? fraction(numerator(expected) * numerator(base), denominator(expected) * denominator(base))
                : fraction(numerator(expected) * denominator(base), denominator(expected) * numerator(base));
          }
          const computed = power(base, BigInt(n), digits);
          if (computed === undefined) expect(fits(expected, digits)).toBe(false);
          else expect(computed).toEqual(expected);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
