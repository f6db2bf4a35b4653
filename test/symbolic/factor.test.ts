import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ONE, type Rational, rational, ZERO } from '../../src/exact/rational.js';
import { exactQuotient } from '../../src/symbolic/exact-quotient.js';
import { factored } from '../../src/symbolic/factor.js';
import { numeratorOf } from '../../src/symbolic/numerator.js';
import { combine, ofTerms, Polynomial, product, textOf, unknown } from '../../src/symbolic/polynomial.js';

const polynomials = fc
  .uniqueArray(fc.tuple(fc.constantFrom('', 'x', 'y', 'z', 'x*x', 'x*y', 'y*z', 'x*y*z'), fc.integer({ min: -3, max: 3 })), {
    selector: ([monomial]) => monomial,
    maxLength: 5,
  })
  .map((terms) => ofTerms(new Map(terms.filter(([, c]) => c !== 0).map(([monomial, c]) => [monomial, rational(c)]))));
const isNothing = (x: Rational) => textOf(x) === '';

describe('factors of polynomials', () => {
  it('a product over a factor is the other factor, and what is no multiple has no quotient', () => {
    let none = 0;
    fc.assert(
      fc.property(polynomials, polynomials, polynomials, (x, y, rest) => {
        fc.pre(!isNothing(y));
        const quotient = exactQuotient(product(x, y), y);
        expect(quotient === null ? null : textOf(quotient)).toBe(textOf(x));
        const other = exactQuotient(combine(ONE, product(x, y), ONE, rest), y);
        if (other === null) none += 1;
        else expect(textOf(product(other, y))).toBe(textOf(combine(ONE, product(x, y), ONE, rest)));
      }),
      { numRuns: 500 },
    );
    expect(none).toBeGreaterThan(50);
  });

  it('are factors', () => {
    let found = 0;
    fc.assert(
      fc.property(polynomials, polynomials, fc.array(polynomials, { maxLength: 2 }), (x, y, others) => {
        const whole = product(x, y);
        fc.pre(whole instanceof Polynomial);
        const divisors = others.filter((other) => other instanceof Polynomial);
        const factors = factored(whole as Polynomial, divisors);
        if (factors === null) return;
        found += 1;
        expect(textOf(product(...factors))).toBe(textOf(whole));
      }),
      { numRuns: 500 },
    );
    expect(found).toBeGreaterThan(100);
    // (1 − s)(v − w)
    const [s, v, w] = ['s', 'v', 'w'].map(unknown);
    const [less, difference] = [combine(ONE, ONE, rational(-1), s), combine(ONE, v, rational(-1), w)];
    const split = factored(product(less, difference) as Polynomial, []);
    expect(split?.map(textOf)).toEqual([textOf(less), textOf(difference)]);
  });

  it('what is cleared of a quotient is a power of its denominator times it, up to another power', () => {
    fc.assert(
      fc.property(polynomials, polynomials, polynomials, polynomials, polynomials, (a, b, c, g, l) => {
        fc.pre(l instanceof Polynomial);
        const q = unknown('÷0');
        const x = combine(ONE, combine(ONE, product(a, product(q, q)), ONE, product(b, q)), ONE, c);
        fc.pre(x instanceof Polynomial && textOf(x).includes('÷0'));
        const cleared = numeratorOf(x as Polynomial, { name: '÷0', g, l: l as Polynomial });
        const squared = !isNothing(a);
        const power = squared ? product(l, l) : l;
        // A·q² + B·q + C times l², q·l being g.
        const whole = squared
          ? combine(ONE, combine(ONE, product(a, product(g, g)), ONE, product(product(b, g), l)), ONE, product(c, power))
          : combine(ONE, product(b, g), ONE, product(c, power));
        const multiples = [0, 1, 2, 3].map((times) =>
          Array.from({ length: times }).reduce<Rational>((total) => product(total, l), cleared ?? ZERO),
        );
        expect(multiples.map(textOf)).toContain(textOf(whole));
      }),
      { numRuns: 300 },
    );
  });
});
