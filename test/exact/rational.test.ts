import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LacunaError } from '../../src/exact/error.js';
import {
  absolute,
  add,
  atMost,
  compare,
  denominator,
  divide,
  dot,
  equal,
  format,
  fraction,
  gcd,
  greater,
  isInteger,
  isNegative,
  isPositive,
  isZero,
  less,
  maximum,
  minimum,
  multiply,
  negate,
  numerator,
  ONE,
  type Rational,
  rational,
  sign,
  subtract,
  sum,
  toSafeInteger,
  ZERO,
} from '../../src/exact/rational.js';

const small = fc.bigInt({ min: -6n, max: 6n });
const wide = fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n });
/** Where doubles stop holding integers, and what multiplies or adds up to such. */
const edge = fc
  .tuple(fc.constantFrom(1n, 2n ** 26n, 94906266n, 2n ** 52n, 2n ** 53n), fc.bigInt({ min: -3n, max: 3n }), fc.boolean())
  .map(([size, by, minus]) => (minus ? -1n : 1n) * (size + by));
const numerators = fc.oneof(small, edge, wide);
const denominators = numerators.filter((n) => n !== 0n);
const rationals: fc.Arbitrary<Rational> = fc.tuple(numerators, denominators).map(([num, den]) => fraction(num, den));
const nonzero = rationals.filter((a) => !isZero(a));

const check = <Values extends [unknown, ...unknown[]]>(property: fc.IPropertyWithHooks<Values>): void =>
  fc.assert(property, { numRuns: 500 });
const same = (a: Rational, b: Rational): void => {
  expect(a).toEqual(b);
  expect(equal(a, b)).toBe(true);
};

describe('the field', () => {
  it('adds and multiplies in any order and grouping, one distributing over the other', () => {
    check(
      fc.property(rationals, rationals, rationals, (a, b, c) => {
        same(add(a, b), add(b, a));
        same(multiply(a, b), multiply(b, a));
        same(add(add(a, b), c), add(a, add(b, c)));
        same(multiply(multiply(a, b), c), multiply(a, multiply(b, c)));
        same(multiply(a, add(b, c)), add(multiply(a, b), multiply(a, c)));
      }),
    );
  });

  it('has 0 and 1, negatives and inverses', () => {
    check(
      fc.property(rationals, nonzero, (a, b) => {
        same(add(a, ZERO), a);
        same(multiply(a, ONE), a);
        same(add(a, negate(a)), ZERO);
        same(subtract(a, b), add(a, negate(b)));
        same(multiply(b, divide(ONE, b)), ONE);
        same(multiply(divide(a, b), b), a);
      }),
    );
  });

  it('holds the definition of a sum and of a product, over one common denominator', () => {
    check(
      fc.property(numerators, denominators, numerators, denominators, (p, q, r, s) => {
        same(add(fraction(p, q), fraction(r, s)), fraction(p * s + r * q, q * s));
        same(multiply(fraction(p, q), fraction(r, s)), fraction(p * r, q * s));
      }),
    );
  });

  it('sums vectors and multiplies them entry by entry', () => {
    check(
      fc.property(fc.array(fc.tuple(rationals, rationals), { maxLength: 6 }), (pairs) => {
        const [left, right] = [pairs.map(([a]) => a), pairs.map(([, b]) => b)];
        same(sum(left), left.reduce(add, ZERO));
        same(dot(left, right), sum(pairs.map(([a, b]) => multiply(a, b))));
      }),
    );
  });

  it('does not divide by 0', () => {
    expect(() => divide(ONE, ZERO)).toThrow(LacunaError);
    expect(() => divide(ZERO, ZERO)).toThrow(LacunaError);
    expect(() => fraction(1n, 0n)).toThrow('expected a denominator other than 0, found 1/0');
  });
});

describe('numbers held as doubles, and numbers too large for it', () => {
  type Pair = readonly [num: bigint, den: bigint];
  const euclid = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : euclid(b, a % b));
  const lowest = ([num, den]: Pair): Pair => {
    const divisor = euclid(num, den) * (den < 0n ? -1n : 1n);
    return [num / divisor, den / divisor];
  };
  const pair = (a: Rational): Pair => [numerator(a), denominator(a)];
  /** As somebody else would write it down. */
  const plain = ([num, den]: Pair): Rational => ({ num, den }) as object as Rational;

  it('are added, multiplied, divided and compared as pairs of bigints are', () => {
    const held = { small: 0, large: 0 };
    fc.assert(
      fc.property(numerators, denominators, numerators, denominators, fc.boolean(), (p, q, r, s, written) => {
        const [first, second] = [lowest([p, q]), lowest([r, s])];
        const [a, b] = [fraction(p, q), written ? plain(second) : fraction(r, s)];
        const [[x, y], [z, w]] = [first, second];
        expect([pair(a), pair(b)]).toEqual([first, second]);
        const results: [Rational, Pair][] = [
          [add(a, b), lowest([x * w + z * y, y * w])],
          [subtract(a, b), lowest([x * w - z * y, y * w])],
          [multiply(a, b), lowest([x * z, y * w])],
          [negate(a), [-x, y]],
          [absolute(a), [x < 0n ? -x : x, y]],
        ];
        if (z !== 0n) results.push([divide(a, b), lowest([x * w, y * z])]);
        for (const [result, expected] of results) {
          expect(pair(result)).toEqual(expected);
          // Each number is held in one way, so that equal ones are alike in every field.
          expect(result).toEqual(fraction(...expected));
          held[expected.every((n) => n <= Number.MAX_SAFE_INTEGER && n >= -Number.MAX_SAFE_INTEGER) ? 'small' : 'large'] += 1;
        }
        const difference = x * w - z * y;
        expect(compare(a, b)).toBe(difference > 0n ? 1 : difference < 0n ? -1 : 0);
        expect(equal(a, b)).toBe(difference === 0n);
        expect([isZero(a), isPositive(a), isNegative(a), sign(a)]).toEqual([x === 0n, x > 0n, x < 0n, x > 0n ? 1 : x < 0n ? -1 : 0]);
        expect(isInteger(b)).toBe(w === 1n);
        const safe = w === 1n && z <= Number.MAX_SAFE_INTEGER && z >= -Number.MAX_SAFE_INTEGER;
        expect(toSafeInteger(b)).toBe(safe ? Number(z) : null);
        expect([format(a), format(b)]).toEqual([first, second].map(([num, den]) => (den === 1n ? `${num}` : `${num}/${den}`)));
      }),
      { numRuns: 5000 },
    );
    expect(held.small).toBeGreaterThan(1000);
    expect(held.large).toBeGreaterThan(1000);
  });

  it('are told apart where their products agree in every digit that a double has', () => {
    check(
      fc.property(fc.bigInt({ min: 2n ** 27n, max: 2n ** 53n - 3n }), (n) => {
        const [less, more] = [fraction(n, n + 1n), fraction(n + 1n, n + 2n)];
        expect([compare(less, more), compare(more, less)]).toEqual([-1, 1]);
      }),
    );
  });
});

describe('lowest terms', () => {
  it('are what every operation returns: coprime, the denominator positive, zero as 0/1', () => {
    check(
      fc.property(rationals, rationals, (a, b) => {
        const results = [a, add(a, b), subtract(a, b), multiply(a, b), negate(a), absolute(a), maximum(a, b), minimum(a, b)];
        if (!isZero(b)) results.push(divide(a, b));
        for (const [num, den] of results.map((value) => [numerator(value), denominator(value)])) {
          expect(den > 0n).toBe(true);
          expect(gcd(num, den)).toBe(1n);
        }
      }),
    );
    expect(fraction(0n, -7n)).toEqual(ZERO);
    expect([numerator(ZERO), denominator(ZERO)]).toEqual([0n, 1n]);
    expect(negate(ZERO)).toEqual(ZERO);
  });

  it('make a fraction the same whatever factor it is written with', () => {
    check(fc.property(numerators, denominators, denominators, (p, q, k) => same(fraction(p * k, q * k), fraction(p, q))));
  });

  it('come from a gcd that divides both, is a multiple of every divisor, and is never negative', () => {
    const tiny = fc.bigInt({ min: -60n, max: 60n });
    check(
      fc.property(tiny, tiny, (a, b) => {
        const divisor = gcd(a, b);
        const common = Array.from({ length: 60 }, (_, k) => BigInt(k + 1)).filter((k) => a % k === 0n && b % k === 0n);
        expect(divisor).toBe(a === 0n && b === 0n ? 0n : common[common.length - 1]);
      }),
    );
  });
});

describe('the order', () => {
  it('is total, antisymmetric and transitive', () => {
    check(
      fc.property(rationals, rationals, rationals, (a, b, c) => {
        expect(compare(a, b) + compare(b, a)).toBe(0);
        expect(compare(a, b) === 0).toBe(equal(a, b));
        if (atMost(a, b) && atMost(b, c)) expect(atMost(a, c)).toBe(true);
        expect([less(a, b), equal(a, b), greater(a, b)].filter(Boolean)).toHaveLength(1);
        expect(atMost(a, b)).toBe(!greater(a, b));
      }),
    );
  });

  it('is kept by adding anything and by multiplying with anything positive', () => {
    check(
      fc.property(rationals, rationals, rationals, nonzero, (a, b, c, d) => {
        expect(compare(add(a, c), add(b, c))).toBe(compare(a, b));
        expect(compare(multiply(a, absolute(d)), multiply(b, absolute(d)))).toBe(compare(a, b));
      }),
    );
  });

  it('gives the sign of the difference, and the greater and the lesser of two', () => {
    check(
      fc.property(rationals, rationals, (a, b) => {
        expect(compare(a, b)).toBe(sign(subtract(a, b)));
        same(add(maximum(a, b), minimum(a, b)), add(a, b));
        expect(atMost(minimum(a, b), maximum(a, b))).toBe(true);
        expect([isNegative(a), isZero(a), isPositive(a)].indexOf(true) - 1).toBe(sign(a));
        same(absolute(a), isNegative(a) ? negate(a) : a);
      }),
    );
  });

  it('tells apart what no float does', () => {
    expect(compare(fraction(10n ** 40n + 1n, 10n ** 40n), ONE)).toBe(1);
    expect(compare(fraction(1n, 3n), rational('0.3333333333333333333333'))).toBe(1);
  });
});

describe('text', () => {
  it('is read back as the number that wrote it', () => {
    check(fc.property(rationals, (a) => same(rational(format(a)), a)));
  });

  it('is in lowest terms, and an integer has no denominator', () => {
    expect(['6/4', '-6/3', '0/5', '+7', '007/014', '0.25', '-1.50', '-0', '-0.0'].map((text) => format(rational(text)))).toEqual(
      ['3/2', '-2', '0', '7', '1/2', '1/4', '-3/2', '0', '0'], // minus zero is zero
    );
  });

  it('is exact in decimals', () => {
    check(
      fc.property(wide, fc.nat({ max: 12 }), (n, places) => {
        const digits = `${n < 0n ? -n : n}`.padStart(places + 1, '0');
        const text = `${n < 0n ? '-' : ''}${digits.slice(0, digits.length - places)}${places > 0 ? `.${digits.slice(-places)}` : ''}`;
        same(rational(text), fraction(n, 10n ** BigInt(places)));
      }),
    );
  });

  it.each(['', ' ', '1 ', ' 1', '1e3', '.5', '1.', '1/-2', '1/2/3', '0x10', '1_000', '--1', 'NaN', 'Infinity', '½', '٣', '1\n', '1/0.5'])(
    '%j is not read',
    (text) => {
      expect(() => rational(text)).toThrow(LacunaError);
    },
  );

  it('of a denominator 0 is refused', () => {
    expect(() => rational('1/0')).toThrow('expected a denominator other than 0, found 1/0');
    expect(() => rational('0/00')).toThrow(LacunaError);
  });
});

describe('numbers', () => {
  it('are taken when they are safe integers, minus zero as zero', () => {
    check(fc.property(fc.maxSafeInteger(), (n) => same(rational(n), fraction(BigInt(n), 1n))));
    expect(rational(-0)).toEqual(ZERO);
    expect(format(rational(-0))).toBe('0');
  });

  it('are refused when they are floats or beyond 2^53 − 1', () => {
    check(
      fc.property(
        fc.double().filter((x) => !Number.isSafeInteger(x)),
        (x) => {
          expect(() => rational(x)).toThrow(LacunaError);
        },
      ),
    );
    for (const x of [0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53]) expect(() => rational(x)).toThrow('expected an integer within');
  });

  it('of type bigint, and rationals, are taken as they are', () => {
    expect(rational(10n ** 50n)).toEqual({ num: 10n ** 50n, den: 1n });
    const half = rational('1/2');
    expect(rational(half)).toBe(half);
  });

  it.each<[string, (one: Rational, other: Rational) => unknown]>([
    ...Object.entries({ add, subtract, multiply, divide, compare, equal, less, greater, atMost, maximum, minimum }),
    ...Object.entries({ absolute, negate, sign, isZero, isPositive, isNegative, isInteger, format, numerator, denominator }),
    ['sum', (one) => sum([one])],
    ['dot', (one, other) => dot([other], [one])],
    ['gcd', (one) => gcd(2n, one as never)],
  ])('that are plain are refused by %s', (_, ask) => {
    for (const plain of [0, 1, Number.NaN, 0.5, '1', {}]) {
      expect(() => ask(plain as never, ONE)).toThrow(LacunaError);
      if (ask.length === 2) expect(() => ask(ONE, plain as never)).toThrow(LacunaError);
    }
    // Of a rational gcd knows nothing either, and says so instead of dividing for ever.
    expect(() => gcd(ONE as never, ONE as never)).toThrow('expected two bigints');
  });
});
