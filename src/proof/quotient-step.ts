/**
 * # The sign of a quotient
 *
 * Where q = g/l and l > 0, A·q + r has the sign of A·g + r·l: a clause that says so is checked as an identity of polynomials.
 */
import { isPositive, ONE, type Rational } from '../exact/rational.js';
import { combine, factorsOf, ofTerms, opposite, Polynomial, product } from '../symbolic/polynomial.js';
import { Rejected, reject } from './rejected.js';
import { unknownsOf, type Variables } from './variables.js';

/** The clause says, where the guard of q holds, that M > 0 implies N > 0; and one of them times l is the other up to a positive factor. */
export function requireNumerator(variables: Variables, clause: readonly number[], name: string): void {
  const { g, l, guard } = variables.quotient(name);
  if (!clause.includes(-guard)) throw new Rejected('a clause of a quotient does not depend on its denominator');
  const rest = clause.filter((literal) => literal !== -guard);
  const [own] = rest;
  if (rest.length === 1) {
    // What it is times l is known, or a multiple of l itself, which is positive.
    const cleared = clearedOf(variables.says(Math.abs(own)).polynomial, name, g, l);
    const known = !(cleared instanceof Polynomial) || isPositiveMultiple(cleared, l) || isPositiveMultiple(opposite(cleared), l);
    const positive = cleared instanceof Polynomial ? isPositiveMultiple(cleared, l) : isPositive(cleared);
    if (!known || positive !== own > 0) reject('the sign of a quotient is another');
    return;
  }
  const [given, then] = rest.length === 2 ? [rest.find((literal) => literal < 0), rest.find((literal) => literal > 0)] : [];
  if (given === undefined || then === undefined) throw new Rejected('a clause of a quotient is no implication');
  const [m, n] = [variables.says(-given).polynomial, variables.says(then).polynomial];
  const alike = [
    [m, n],
    [n, m],
  ].some(([x, y]) => unknownsOf(x).includes(name) && !unknownsOf(y).includes(name) && isPositiveMultiple(clearedOf(x, name, g, l), y));
  if (!alike) reject('a clause of a quotient is no identity');
}

/** A·g + r·l of A·q + r: what it is times l. */
function clearedOf(x: Rational, q: string, g: Rational, l: Rational): Rational {
  const [times, rest] = [new Map<string, Rational>(), new Map<string, Rational>()];
  for (const [monomial, c] of x instanceof Polynomial ? x.terms : []) {
    const factors = factorsOf(monomial);
    const others = factors.filter((factor) => factor !== q);
    if (factors.length - others.length > 1) throw new Rejected('a quotient is squared');
    (others.length < factors.length ? times : rest).set(others.join('*'), c);
  }
  return combine(ONE, product(ofTerms(times), g), ONE, product(ofTerms(rest), l));
}

/** Whether two polynomials are the same up to a positive factor. */
const isPositiveMultiple = (x: Rational, y: Rational): boolean =>
  x instanceof Polynomial && y instanceof Polynomial && x.canonical.text === y.canonical.text && x.canonical.flip === y.canonical.flip;
