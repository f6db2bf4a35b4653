/**
 * # The sign of a quotient
 *
 * Where q = g/l and l > 0, A·q + r has the sign of A·g + r·l, and A·q² + B·q + r that of A·g² + B·g·l + r·l²: a clause that says so is checked as an identity of polynomials.
 */
import { isPositive, ONE, type Rational, ZERO } from '../exact/rational.js';
import { combine, factorsOf, ofTerms, opposite, Polynomial, product } from '../symbolic/polynomial.js';
import { Rejected, reject } from './rejected.js';
import { unknownsOf, type Variables } from './variables.js';

/** Powers of l that are tried in an identity. */
const MOST_POWERS = 4;

/** The clause says, where the guard of q holds, that M > 0 implies N > 0; and one of them times a power of l is the other, up to another power and a positive factor. */
export function requireNumerator(variables: Variables, clause: readonly number[], name: string): void {
  const { g, l, guard } = variables.quotient(name);
  if (!clause.includes(-guard)) throw new Rejected('a clause of a quotient does not depend on its denominator');
  const rest = clause.filter((literal) => literal !== -guard);
  const [own] = rest;
  if (rest.length === 1) {
    // What it is times a power of l is known, or a multiple of a power of l, which is positive.
    const cleared = clearedOf(variables.says(Math.abs(own)).polynomial, name, g, l);
    const isAbove = isPowerOf(cleared, l);
    const known = !(cleared instanceof Polynomial) || isAbove || isPowerOf(opposite(cleared), l);
    const positive = cleared instanceof Polynomial ? isAbove : isPositive(cleared);
    if (!known || positive !== own > 0) reject('the sign of a quotient is another');
    return;
  }
  const [given, then] = rest.length === 2 ? [rest.find((literal) => literal < 0), rest.find((literal) => literal > 0)] : [];
  if (given === undefined || then === undefined) throw new Rejected('a clause of a quotient is no implication');
  const [m, n] = [variables.says(-given).polynomial, variables.says(then).polynomial];
  const alike = [
    [m, n],
    [n, m],
  ].some(
    ([x, y]) =>
      unknownsOf(x).includes(name) &&
      !unknownsOf(y).includes(name) &&
      powersOf(y, l).some((multiple) => isPositiveMultiple(clearedOf(x, name, g, l), multiple)),
  );
  if (!alike) reject('a clause of a quotient is no identity');
}

/** x, x·l, x·l², … */
const powersOf = (x: Rational, l: Rational): Rational[] =>
  Array.from({ length: MOST_POWERS }).reduce<Rational[]>((all) => [...all, product(all[all.length - 1], l)], [x]);

/** Whether a polynomial is a power of l up to a positive factor. */
const isPowerOf = (x: Rational, l: Rational): boolean => powersOf(l, l).some((power) => isPositiveMultiple(x, power));

/** What x is times l^d, where q occurs d times at most in a monomial: each q·l is g. */
function clearedOf(x: Rational, q: string, g: Rational, l: Rational): Rational {
  const terms = [...(x instanceof Polynomial ? x.terms : [])].map(([monomial, c]) => {
    const factors = factorsOf(monomial);
    const others = factors.filter((factor) => factor !== q);
    return { times: factors.length - others.length, rest: ofTerms(new Map([[others.join('*'), c]])) };
  });
  const most = terms.reduce((total, { times }) => Math.max(total, times), 0);
  const power = (of: Rational, count: number): Rational =>
    Array.from({ length: count }).reduce<Rational>((total) => product(total, of), ONE);
  return terms.reduce<Rational>(
    (total, { times, rest }) => combine(ONE, total, ONE, product(rest, product(power(g, times), power(l, most - times)))),
    ZERO,
  );
}

/** Whether two polynomials are the same up to a positive factor. */
const isPositiveMultiple = (x: Rational, y: Rational): boolean =>
  x instanceof Polynomial && y instanceof Polynomial && x.canonical.text === y.canonical.text && x.canonical.flip === y.canonical.flip;
