import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rational } from '../../src/exact/rational.js';
import * as exact from '../../src/exact/rational.js';
import { asking } from '../../src/symbolic/oracle.js';
import { degree, Peek, Polynomial, parsePolynomial, textOf, unknown } from '../../src/symbolic/polynomial.js';
import * as symbolic from '../../src/symbolic/rational.js';

const NAMES = ['x', 'y', 'z'];

/** An expression, evaluated in either arithmetic. */
type Expression = (of: typeof exact, leaf: (name: string) => Rational) => Rational;

const expressions: fc.Arbitrary<Expression> = fc.letrec<{ any: Expression }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(...NAMES).map(
      (name): Expression =>
        (_, leaf) =>
          leaf(name),
    ),
    fc.integer({ min: -3, max: 3 }).map(
      (n): Expression =>
        (of) =>
          of.rational(n),
    ),
    fc.tuple(fc.constantFrom('add', 'subtract', 'multiply', 'maximum', 'minimum') as fc.Arbitrary<'add'>, tie('any'), tie('any')).map(
      ([op, a, b]): Expression =>
        (of, leaf) =>
          of[op](a(of, leaf), b(of, leaf)),
    ),
    tie('any').map(
      (a): Expression =>
        (of, leaf) =>
          of.absolute(of.negate(a(of, leaf))),
    ),
    fc.tuple(tie('any'), tie('any')).map(
      ([a, b]): Expression =>
        (of, leaf) => {
          const below = b(of, leaf);
          return of.isZero(below) ? of.ONE : of.divide(a(of, leaf), below);
        },
    ),
  ),
})).any;

/** The value of a polynomial where the unknowns, quotients among them, have these values. */
const valueAt = (x: Rational, values: ReadonlyMap<string, Rational>): Rational =>
  !(x instanceof Polynomial)
    ? x
    : exact.sum(
        [...x.terms].map(([monomial, c]) =>
          (monomial === '' ? [] : monomial.split('*')).reduce((v, name) => exact.multiply(v, values.get(name) ?? exact.ZERO), c),
        ),
      );

describe('numbers that are not known', () => {
  it('come to what exact arithmetic comes to, wherever questions are answered truly', () => {
    let [compared, divided] = [0, 0];
    fc.assert(
      fc.property(expressions, fc.tuple(...NAMES.map(() => fc.integer({ min: -3, max: 3 }))), (expression, drawn) => {
        const values = new Map(NAMES.map((name, k) => [name, exact.rational(drawn[k])]));
        const truly = {
          isPositive: (x: Polynomial) => {
            compared++;
            return exact.isPositive(valueAt(x, values));
          },
          quotient: (g: Rational, l: Polynomial) => {
            divided++;
            expect(exact.isPositive(valueAt(l, values))).toBe(true);
            const name = `÷${values.size}`;
            values.set(name, exact.divide(valueAt(g, values), valueAt(l, values)));
            return unknown(name);
          },
          found: () => {
            throw new Error('nothing is searched');
          },
        };
        const found = asking(truly, () => expression(symbolic as typeof exact, unknown));
        expect(exact.format(valueAt(found, values))).toBe(exact.format(expression(exact, (name) => values.get(name) ?? exact.ZERO)));
      }),
      { numRuns: 500, seed: 7 },
    );
    expect(Math.min(compared, divided)).toBeGreaterThan(100);
  });

  it('are written and read without loss', () => {
    const x = symbolic.add(symbolic.multiply(unknown('x'), unknown('y')), symbolic.subtract(exact.fraction(1n, 3n), unknown('x')));
    expect(textOf(x)).toBe('1/3 + -1*x + 1*x*y');
    expect(textOf(parsePolynomial(textOf(x)))).toBe(textOf(x));
    expect(degree(x)).toBe(2);
    expect(textOf(symbolic.subtract(x, x))).toBe('');
  });

  it('are one atom up to a factor', () => {
    const x = symbolic.subtract(unknown('x'), unknown('y'));
    const canonical = (value: Rational) => (value instanceof Polynomial ? value.canonical : null);
    expect(canonical(symbolic.multiply(exact.rational(-2), x))).toMatchObject({ text: canonical(x)?.text, flip: true });
  });

  it('do not let anybody look inside', () => {
    const x = unknown('x');
    for (const look of [
      () => exact.format(x),
      () => exact.isPositive(x),
      () => exact.add(x, exact.ONE),
      () => `${x}`,
      () => JSON.stringify({ x }),
      () => symbolic.numerator(x),
      () => symbolic.format(x),
      () => symbolic.toSafeInteger(x),
    ]) {
      const before = Peek.count;
      expect(look).toThrow(Peek);
      expect(Peek.count).toBe(before + 1);
    }
    expect(() => symbolic.isPositive(x)).toThrow('nobody answers');
  });

  it('export all that exact numbers export', () => {
    expect(Object.keys(symbolic).sort()).toEqual(Object.keys(exact).sort());
    expect(symbolic satisfies Omit<typeof exact, 'INSIDE'>).toBe(symbolic);
  });
});
