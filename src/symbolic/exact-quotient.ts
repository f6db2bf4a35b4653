/** Division of polynomials without remainder. */
import { divide, ONE, type Rational, ZERO } from '../exact/rational.js';
import { combine, factorsOf, MINUS, ofTerms, product, termsOf } from './polynomial.js';

/** Whether a monomial comes after another in the order by degree, then by the unknowns: products respect it. */
function exceeds(k: readonly string[], l: readonly string[]): boolean {
  if (k.length !== l.length) return k.length > l.length;
  const at = k.findIndex((name, place) => name !== l[place]);
  return at >= 0 && k[at] < l[at];
}

/** The greatest monomial in that order, with its coefficient. */
const leading = (x: Rational): { readonly factors: readonly string[]; readonly coefficient: Rational } =>
  [...termsOf(x)]
    .map(([monomial, coefficient]) => ({ factors: factorsOf(monomial), coefficient }))
    .reduce((most, other) => (exceeds(other.factors, most.factors) ? other : most));

/** The monomial without the factors of another, or null if that does not divide it. */
function over(whole: readonly string[], part: readonly string[]): string | null {
  const rest = [...whole];
  for (const name of part) {
    const at = rest.indexOf(name);
    if (at < 0) return null;
    rest.splice(at, 1);
  }
  return rest.join('*');
}

/** q with x = q·y, of a y that is not the number 0; null if no polynomial is that. */
export function exactQuotient(x: Rational, y: Rational): Rational | null {
  const by = leading(y);
  let [rest, quotient]: [Rational, Rational] = [x, ZERO];
  while (termsOf(rest).size > 0) {
    const { factors, coefficient } = leading(rest);
    const monomial = over(factors, by.factors);
    if (monomial === null) return null;
    const term = ofTerms(new Map([[monomial, divide(coefficient, by.coefficient)]]));
    quotient = combine(ONE, quotient, ONE, term);
    rest = combine(ONE, rest, MINUS, product(term, y));
  }
  return quotient;
}
