/**
 * # Factors of a polynomial
 *
 * Not all of them: an unknown that every monomial has; a factor a + b·s of which s stands nowhere else, as in v − w − s·v + s·w = (1 − s)(v − w); and
 * whatever of some polynomials divides it.
 */
import { divide, isZero, ONE, type Rational } from '../exact/rational.js';
import { exactQuotient } from './exact-quotient.js';
import { factorsOf, ofTerms, Polynomial, termsOf, unknown } from './polynomial.js';

/** A and B, neither of them a number, with x = A·B; null if none are seen. */
export function factored(x: Polynomial, divisors: Iterable<Polynomial>): readonly [Polynomial, Polynomial] | null {
  for (const by of candidates(x, divisors)) {
    const rest = exactQuotient(x, by);
    if (rest instanceof Polynomial) return [by, rest];
  }
  return null;
}

function* candidates(x: Polynomial, divisors: Iterable<Polynomial>): Generator<Polynomial> {
  const monomials = [...x.terms.keys()].map(factorsOf);
  const names = [...new Set(monomials.flat())];
  for (const name of names) if (monomials.every((factors) => factors.includes(name))) yield unknown(name);
  for (const name of names) {
    if (!monomials.some((factors) => factors.length > 1 && factors.includes(name))) continue;
    const affine = affineFactor(x, name);
    if (affine !== null) yield affine;
  }
  yield* divisors;
}

/** a + b·s of x = (a + b·s)·A, where A is without s. */
function affineFactor(x: Polynomial, s: string): Polynomial | null {
  const [without, times] = [new Map<string, Rational>(), new Map<string, Rational>()];
  for (const [monomial, c] of x.terms) {
    const factors = factorsOf(monomial);
    const others = factors.filter((name) => name !== s);
    if (factors.length - others.length > 1) return null;
    (factors.length > others.length ? times : without).set(others.join('*'), c);
  }
  const [a, b] = [ofTerms(without), ofTerms(times)];
  if (without.size !== times.size || without.size === 0) return null;
  const [[monomial, c]] = without;
  const d = termsOf(b).get(monomial);
  if (d === undefined || isZero(c)) return null;
  const ratio = divide(d, c);
  const same = exactQuotient(b, a);
  if (same === null || same instanceof Polynomial) return null;
  return new Polynomial(new Map([['', ONE] as const, [s, ratio] as const]));
}
